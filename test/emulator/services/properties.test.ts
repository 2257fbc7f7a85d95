import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, runMain, workbook } from '../small-workbook';

describe('PropertiesService', () => {
  it('keeps texts, in a store each for the script, the document and the user', () => {
    const host = workbook();
    const code = `function main() {
      PropertiesService.getScriptProperties().setProperty('n', 1).setProperty('o', { a: 1 }).setProperty('z', null);
      PropertiesService.getDocumentProperties().setProperties({ d: true });
      PropertiesService.getUserProperties().setProperty('mine', 'x');
      return PropertiesService.getScriptProperties().getProperty('n') === '1';
    }`;
    expect(runMain(host, code).value).toBe(true);
    expect(host.properties.all('script')).toEqual({ n: '1', o: '[object Object]', z: 'null' });
    expect(host.properties.all('document')).toEqual({ d: 'true' });
    expect(evaluate(host, 'PropertiesService.getUserProperties().getKeys()', { user: EDITOR })).toEqual([]);
    expect(evaluate(host, 'PropertiesService.getUserProperties().getKeys()')).toEqual(['mine']);
  });

  it('gives null for what is absent, and copies', () => {
    const host = workbook();
    const code = `function main() {
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ a: '1', b: '2' });
      store.getProperties().a = 'changed';
      return JSON.stringify([store.getProperty('none'), store.getProperties()]);
    }`;
    expect(runMain(host, code).value).toBe('[null,{"a":"1","b":"2"}]');
  });

  it('deletes one, all, or all others', () => {
    const host = workbook();
    host.properties.set('script', { a: '1', b: '2', c: '3' });
    evaluate(host, 'PropertiesService.getScriptProperties().deleteProperty("a")');
    expect(host.properties.all('script')).toEqual({ b: '2', c: '3' });
    evaluate(host, 'PropertiesService.getScriptProperties().setProperties({ d: "4" }, true)');
    expect(host.properties.all('script')).toEqual({ d: '4' });
    evaluate(host, 'PropertiesService.getScriptProperties().deleteAllProperties()');
    expect(host.properties.all('script')).toEqual({});
  });

  it('refuses more than 9 KB in a value and 500 KB in a store, and then keeps nothing of the call', () => {
    const host = workbook();
    const set = (values: string): unknown =>
      evaluate(host, `PropertiesService.getScriptProperties().setProperties(${values})`);
    expect(set(`{ a: 'x'.repeat(9216) }`)).toEqual({});
    expect(set(`{ b: '1', c: 'x'.repeat(9217) }`)).toBe('Exception: Argument too large: value');
    expect(set(`{ d: '字'.repeat(3073) }`)).toBe('Exception: Argument too large: value');
    expect(set(`Object.fromEntries(Array.from({ length: 56 }, (_, i) => ['k' + i, 'x'.repeat(9216)]))`)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(Object.keys(host.properties.all('script'))).toEqual(['a']);
  });

  it('counts 50,000 uses a day for each user', () => {
    const host = workbook();
    host.properties.setDailyLimit(3);
    const code = `function main() {
      const store = PropertiesService.getScriptProperties();
      for (let i = 0; i < 3; i += 1) store.getProperty('a');
      return store.getProperty('a');
    }`;
    expect(runMain(host, code).error?.message).toBe('Service invoked too many times for one day: properties.');
    expect(runMain(host, code, { user: EDITOR }).error?.message).toContain('too many times');
    host.clock.advance(24 * 3_600_000);
    expect(evaluate(host, 'PropertiesService.getScriptProperties().getProperty("a")')).toBeNull();
  });

  it('refuses a call with too few or too many arguments', () => {
    expect(evaluate(workbook(), 'PropertiesService.getScriptProperties().setProperty("a")')).toBe(
      "Exception: The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
    expect(evaluate(workbook(), 'PropertiesService.getScriptProperties().getProperty()')).toContain(
      'The parameters ()',
    );
  });
});
