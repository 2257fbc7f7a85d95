import { describe, expect, it } from '@jest/globals';
import { addTask } from '../../../src/app/reminders/add-task';
import { readAddTask } from '../../../src/app/reminders/read-due-request';
import type { AddTaskRequest } from '../../../src/contract/today-api';
import type { MemoryPorts } from '../../support/memory-ports';
import { member, tables } from '../../domain/due/due-samples';
import { archiveOf } from './due-archive';

const TEAM = [member(), member({ email: 'boss@firm.cn', name: 'Ms Chen', role: 'manager' })];
const as = (email: string): MemoryPorts => {
  const ports = archiveOf(tables({ team: TEAM }));
  return Object.assign(ports, { identity: { ...ports.identity, email: () => email } });
};
const request: AddTaskRequest = { text: 'Call the bank', due: '2026-02-11', requestId: 'r-1' };
const tasksOf = (ports: MemoryPorts) => ports.tables.records('tasks').map(({ values }) => values);

describe('a task from the sidebar', () => {
  it('is a row of the Tasks tab for whoever wrote it, with a line of the log', () => {
    const ports = as('li@firm.cn');
    const reply = addTask(ports, request);
    expect(tasksOf(ports)).toEqual([
      {
        id: reply.ok ? reply.value.id : '',
        customer: null,
        from: 'li@firm.cn',
        to: 'li@firm.cn',
        text: 'Call the bank',
        due: '2026-02-11',
        done: false,
      },
    ]);
    expect(ports.tables.records('log').map(({ values }) => [values['tab'], values['how']])).toEqual([
      ['Tasks', 'sidebar'],
    ]);
  });

  it('stands there once when it is sent again, with what was typed since', () => {
    const ports = as('li@firm.cn');
    addTask(ports, request);
    expect(addTask(ports, request)).toEqual(addTask(ports, { ...request, text: 'Call the other bank' }));
    expect(tasksOf(ports).map(({ text }) => text)).toEqual(['Call the other bank']);
  });

  it('is an instruction only from those who lead, and only to their colleagues', () => {
    const boss = as('boss@firm.cn');
    expect(addTask(boss, { ...request, to: 'Li@firm.cn', customer: 'C-1' }).ok).toBe(true);
    expect(tasksOf(boss)[0]).toMatchObject({ from: 'boss@firm.cn', to: 'Li@firm.cn', customer: 'C-1' });
    for (const [who, to] of [
      ['li@firm.cn', 'boss@firm.cn'],
      ['stranger@x.cn', 'li@firm.cn'],
      ['boss@firm.cn', 'stranger@x.cn'],
    ] as const) {
      const ports = as(who);
      expect(addTask(ports, { ...request, to })).toMatchObject({ error: { code: 'not-allowed' } });
      expect(tasksOf(ports)).toEqual([]);
    }
  });

  it.each([
    [{ text: '   ' }, 'text'],
    [{ due: '2026-02-30' }, 'due'],
    [{ text: 'x'.repeat(50_001) }, 'text'],
  ])('is refused with a field that the sheet cannot hold: %#', (changes, field) => {
    const ports = as('li@firm.cn');
    expect(addTask(ports, { ...request, ...changes })).toMatchObject({ error: { code: 'invalid-field', field } });
    expect(tasksOf(ports)).toEqual([]);
  });

  it('needs a customer that there is', () => {
    expect(addTask(as('li@firm.cn'), { ...request, customer: 'C-9' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it.each([
    { ...request, text: 7 },
    { ...request, due: undefined },
    { ...request, to: '' },
    { ...request, from: 'boss@firm.cn' },
    { ...request, requestId: undefined },
    { ...request, text: 'x'.repeat(200_000) },
    null,
  ])('is not read from anything else: %#', (raw) => {
    expect(readAddTask(raw)).toBeNull();
  });
});
