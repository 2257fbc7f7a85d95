// The whole sample archive as rows by tab. The same language and day give the same rows, whenever and wherever they are made.
// Knows no cell; what each tab holds is made in rows/, what a card says of other tables is put in last.
import type { TabKey } from '../src/domain/catalogue/catalogue';
import { fieldsOf } from '../src/domain/catalogue/catalogue';
import type { CivilDate } from '../src/domain/civil-date';
import type { Language } from '../src/domain/language';
import type { FieldValue, FieldValues } from '../src/domain/table/field-value';
import { figureCards } from './card-figures';
import { recordCards } from './card-record';
import { valueCards } from './card-value';
import type { Making } from './making';
import type { Northwind } from './northwind';
import { readNorthwind } from './northwind';
import { Random } from './random';
import { RecordIds } from './record-ids';
import { campaignRows } from './rows/campaign-rows';
import { chineseFirmCards } from './rows/chinese-firm-rows';
import { contactRows } from './rows/contact-rows';
import { englishFirmCards } from './rows/english-firm-rows';
import { feedbackRows } from './rows/feedback-rows';
import { giftRows } from './rows/gift-rows';
import { holidayRows } from './rows/holiday-rows';
import { individualCards } from './rows/individual-rows';
import { inventedOrders } from './rows/invented-order-rows';
import { hintRows, reasonRows, ruleRows, settingRows, templateRows, tierRows } from './rows/list-rows';
import { logRows, stageChanges } from './rows/log-rows';
import { marketRows } from './rows/market-rows';
import { northwindCards } from './rows/northwind-card-rows';
import { northwindOrders } from './rows/northwind-order-rows';
import { occasionRows } from './rows/occasion-rows';
import { outboxRows } from './rows/outbox-rows';
import { chineseProducts, northwindProducts, productRows } from './rows/product-rows';
import { receivableRows } from './rows/receivable-rows';
import { taskRows } from './rows/task-rows';
import { teamRows } from './rows/team-rows';
import { territoryRows } from './rows/territory-rows';
import { visitRows } from './rows/visit-rows';

export interface SampleRequest {
  readonly language: Language;
  /** The day on which the sample ends. */
  readonly today: CivilDate;
}

export type ArchiveRows = Readonly<Record<TabKey, readonly FieldValues[]>>;
type LooseRow = Readonly<Record<string, FieldValue | undefined>>;

/** Any number; it never changes, or every id of the sample would. */
const SEED = 19_960_704;

export function sampleArchive({ language, today }: SampleRequest, northwind: Northwind = readNorthwind()): ArchiveRows {
  const random = new Random(SEED);
  const making: Making = { language, today, random, ids: new RecordIds(random) };
  const products = [...northwindProducts(northwind).values(), ...chineseProducts()];
  const firms = chineseFirmCards(making);
  const cards = [
    ...northwindCards(making, northwind),
    ...firms,
    ...englishFirmCards(making),
    ...individualCards(making),
  ];
  const orders = [...northwindOrders(making, northwind, cards), ...inventedOrders(making, cards, products)];
  valueCards(making, cards, orders);
  const campaigns = campaignRows(making, cards, orders);
  const contacts = contactRows(making, cards, orders);
  const receivables = receivableRows(making, orders);
  figureCards(making, cards, { contacts, orders, receivables });
  const changes = stageChanges(making, contacts);
  recordCards(making, cards, { contacts, changes });

  const rows: Readonly<Record<TabKey, readonly LooseRow[]>> = {
    customers: cards.map(({ customer }) => customer),
    individuals: cards.filter(({ kind }) => kind === 'individual').map(({ own }) => own),
    organisations: cards.filter(({ kind }) => kind === 'organisation').map(({ own }) => own),
    people: cards.flatMap(({ people }) => people),
    contacts: contacts.map(({ row }) => row).sort(byWhen),
    orders: orders.map(({ row }) => row),
    tasks: taskRows(making, cards),
    occasions: occasionRows(making, cards),
    visits: visitRows(making, cards),
    feedback: feedbackRows(making, cards),
    receivables,
    gifts: giftRows(making, cards),
    market: marketRows(making, cards, products),
    campaigns,
    // Laid out by formulas, not by rows.
    value: [],
    tiers: tierRows(making),
    products: productRows(making, products),
    territories: territoryRows(northwind),
    team: teamRows(making, northwind),
    rules: ruleRows(making),
    reasons: reasonRows(),
    hints: hintRows(making),
    templates: templateRows(making),
    holidays: holidayRows(making),
    settings: settingRows(making),
    outbox: outboxRows(making, cards),
    log: logRows(making, cards, changes),
  };
  return inCatalogueOrder(rows);
}

const byWhen = (a: { when?: FieldValue }, b: { when?: FieldValue }): number =>
  String(a.when).localeCompare(String(b.when));

/** Every row with every field of its tab, blank ones too, in the order of the columns. */
function inCatalogueOrder(rows: Readonly<Record<TabKey, readonly LooseRow[]>>): ArchiveRows {
  const whole = Object.entries(rows).map(([tab, of]) => {
    const keys = fieldsOf(tab as TabKey).map(({ key }) => key);
    return [tab, of.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])))];
  });
  return Object.fromEntries(whole) as ArchiveRows;
}
