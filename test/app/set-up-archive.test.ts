import { describe, expect, it } from '@jest/globals';
import type { TabPlan } from '../../src/app/ports';
import { setUpArchive } from '../../src/app/set-up-archive';
import { tabs } from '../../src/domain/catalogue/catalogue';
import { allFields, memoryPorts } from '../support/memory-ports';

const plansOf = (language: 'en' | 'zh'): TabPlan[] => {
  const ports = memoryPorts();
  const plans: TabPlan[] = [];
  const { builder } = ports;
  const spy = {
    ...ports,
    builder: {
      repairTab: () => 0,
      existing: () => [],
      addTab: (plan: TabPlan) => {
        plans.push(plan);
        builder.addTab(plan);
      },
      completeTab: () => undefined,
      finish: () => builder.finish(language),
    },
  };
  setUpArchive(spy, { language });
  return plans;
};

describe('setUpArchive()', () => {
  it('makes all 27 tabs with every field of the catalogue', () => {
    const ports = memoryPorts();
    const outcome = setUpArchive(ports, { language: 'en' });
    expect(outcome).toEqual({ ok: true, value: { language: 'en', tabsMade: 27, columnsMade: 0, repaired: 0 } });
    for (const { tab, fields } of ports.tables.existing()) expect(fields).toEqual(allFields(tab));
  });

  it('changes nothing when run again, and keeps the language it was made in', () => {
    const ports = memoryPorts();
    setUpArchive(ports, { language: 'zh' });
    expect(setUpArchive(ports, { language: 'en' })).toEqual({
      ok: true,
      value: { language: 'zh', tabsMade: 0, columnsMade: 0, repaired: 0 },
    });
  });

  it('puts back a deleted tab and a deleted column', () => {
    const ports = memoryPorts();
    setUpArchive(ports, { language: 'en' });
    ports.tables.tabs.delete('orders');
    ports.tables.tabs.get('customers')?.fields.delete('phone');
    expect(setUpArchive(ports, {})).toEqual({
      ok: true,
      value: { language: 'en', tabsMade: 1, columnsMade: 1, repaired: 0 },
    });
    expect(ports.tables.tabs.get('customers')?.fields.has('phone')).toBe(true);
    expect(ports.tables.tabs.has('orders')).toBe(true);
  });

  it('takes the spreadsheet’s language when none is asked for', () => {
    const ports = memoryPorts();
    const outcome = setUpArchive({ ...ports, identity: { ...ports.identity, language: () => 'zh' } }, {});
    expect(outcome).toMatchObject({ value: { language: 'zh' } });
  });

  it('names tabs and headers and lists words in the chosen language', () => {
    const zh = plansOf('zh').find(({ tab }) => tab === 'customers');
    expect(zh?.title).toBe('客户');
    expect(zh?.columns.find(({ field }) => field === 'phone')).toMatchObject({ header: '电话', format: 'text' });
    expect(zh?.columns.find(({ field }) => field === 'intent')?.words).toEqual(['明确', '一般', '无']);
    const en = plansOf('en').find(({ tab }) => tab === 'customers');
    expect(en?.columns.find(({ field }) => field === 'needDate')).toMatchObject({
      header: 'Need date',
      format: 'date',
      words: [],
    });
  });

  it('makes no drop-down of single words for fields that hold several ticks', () => {
    for (const plan of plansOf('en')) {
      for (const column of plan.columns) {
        const line = tabs()
          .find(({ key }) => key === plan.tab)
          ?.fields.find(({ key }) => key === column.field);
        if (line?.type === 'ticks') expect(column.words).toEqual([]);
      }
    }
  });
});
