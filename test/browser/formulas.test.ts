// A manager's own formulas, typed into cells of the page: spilled and single, inside Google's functions, and after an edit.
// That every function calculates in cells is proved without a browser (test/formulas); here it is seen in the window.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { typeInCell, waitForCell, Workbench } from './support/workbench';

let browser: Browser;
let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await Workbench.start({ sample: 'empty', args: ['--zone', 'America/Sao_Paulo'] });
  page = await workbench.open(browser);
}, 120_000);
afterAll(async () => {
  await workbench.stop();
  await browser.close();
});

const type = (address: string, text: string): Promise<void> => typeInCell(page, `Sheet1!${address}`, text);
const see = (address: string, text: string): Promise<void> => waitForCell(page, `Sheet1!${address}`, text);
const ORDERS = 'A1:A4,B1:B4,C1:C4';

describe('a formula of one’s own', () => {
  it('spills beside the orders that were typed, and follows when one of them is changed', async () => {
    const orders = [
      ['C-1', '2026-01-11', '100'],
      ['C-2', '2025-11-02', '900'],
      ['C-1', '2026-02-01', '60'],
      ['C-1', '2026-02-03', '-10'],
    ];
    for (const [at, [id = '', date = '', amount = '']] of orders.entries()) {
      await type(`A${at + 1}`, id);
      await type(`B${at + 1}`, date);
      await type(`C${at + 1}`, amount);
    }
    await type('E1', 'C-1');
    await type('E2', 'C-2');
    await type('F1', `=CUSTOMER_RFM(E1:E2,${ORDERS},"2026-02-10")`);
    await see('F1', '9');
    await see('G1', '2');
    await see('H1', '150');
    await see('F2', '100');
    await type('C3', '85');
    await see('H1', '175');
    expect(await workbench.local('get', 'Sheet1!F1:H2')).toEqual([
      [9, 2, 175],
      [100, 1, 900],
    ]);
  }, 120_000);

  it('decides with IF and AND, and takes functions apart with LET, MAP, FILTER, SORT and ARRAYFORMULA', async () => {
    const value = `CUSTOMER_VALUE(E1,${ORDERS},"2026-02-10",0%,1)`;
    await type('E4', `=IF(AND(INDEX(${value},1,4)>200,H1>100),"Key","General")`);
    await see('E4', 'General');
    await type('C1', '150');
    await see('E4', 'Key');
    await type('E6', '=LET(tiers,CUSTOMER_TIER_BY_MONEY(C1:C3),INDEX(tiers,2,1))');
    await see('E6', 'key');
    await type('E8', '=MAP({900;50},LAMBDA(value,INDEX(CUSTOMER_WORTH(value,100),1,1)))');
    await see('E8', 'invest');
    await see('E9', 'reduce');
    await type('E11', '=FILTER(A1:A3,CUSTOMER_TIER_BY_SHARE(C1:C3)="key")');
    await see('E11', 'C-2');
    await type('G11', '=SORT(CUSTOMER_TIER_BY_SHARE(C1:C3),1,FALSE)');
    await see('G11', 'minor');
    await type('E13', '=ARRAYFORMULA(UPPER(CUSTOMER_READINESS({"Clear";"明确"},{"Strong";"弱"})))');
    await see('E13', 'PURSUE');
    await see('E14', 'CULTIVATE');
  }, 120_000);

  it('shows an error with the argument and the row where an order cannot be read', async () => {
    await type('B2', 'soon');
    await see('F1', '#ERROR!');
    await type('B2', '2025-11-02');
    await see('F2', '100');
  }, 120_000);

  it('shows a date on the day that is meant', async () => {
    await type('E16', '=NEXT_OCCASION("L08-15","","2026-02-10")');
    await expect(workbench.local('get', 'Sheet1!E16')).resolves.toEqual([['2026-09-25']]);
  }, 120_000);
});
