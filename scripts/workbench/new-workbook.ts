// Makes the workbooks that the local programs start with: a blank one, or a sample archive in it.
// Knows the sample and the emulator, which know nothing of each other.
import type { Language, SeedOptions } from '../../emulator/server/options';
import { readCells } from '../../emulator/server/person-actions';
import { readInstant, wallText } from '../../emulator/server/wall-clock';
import { LocalWorkbook, type LocalWorkbookOptions } from '../../emulator/server/workbook';
import { SAMPLE_OWNERS, SAMPLE_ZONES, seedSample } from '../../sample';
import { fieldsOf, label, tabs } from '../../src/domain/catalogue/catalogue';

const TITLES: Readonly<Record<SeedOptions['sample'], Readonly<Record<Language, string>>>> = {
  northwind: { en: 'Northwind customers', zh: '北风客户档案' },
  empty: { en: 'Untitled spreadsheet', zh: '未命名的电子表格' },
};
const FIRST_TAB: Readonly<Record<Language, string>> = { en: 'Sheet1', zh: '工作表1' };
const SET_UP = 'setUpFromSidebar';

/** The one of the file, or a blank one where there is no file yet. */
export const keptWorkbook = (options: LocalWorkbookOptions): LocalWorkbook =>
  LocalWorkbook.open(options) ?? blankWorkbook(options);

/** As a new spreadsheet on Google: one empty tab. */
export function blankWorkbook(options: LocalWorkbookOptions): LocalWorkbook {
  return startedWorkbook(options, { sample: 'empty', language: 'en', at: null, zone: null });
}

export async function seededWorkbook(options: LocalWorkbookOptions, seed: SeedOptions): Promise<LocalWorkbook> {
  const workbook = startedWorkbook(options, seed);
  const { host } = workbook;
  const started = host.clock.now();
  const { language } = seed;
  const callSetUp = async (): Promise<void> => {
    // A script without it has no tabs to make: the workbook stays blank.
    if (seed.sample === 'empty' && !workbook.publicFunctions().includes(SET_UP)) return;
    const reply = await workbook.run({
      name: 'page-call',
      functionName: SET_UP,
      args: [{ language }],
      user: workbook.owner,
    });
    if (!reply.ok) throw new Error(`Cannot seed: ${reply.error.message}`);
    if (!succeeded(reply.value)) throw new Error(`Cannot seed: set-up answered ${JSON.stringify(reply.value)}`);
  };
  try {
    const today = wallText(started, host.document.timeZone()).slice(0, 10);
    await seedSample({ cells: workbook.cells, callSetUp }, seed.sample, { language, today });
  } catch (thrown) {
    await workbook.close();
    throw thrown;
  }
  if (seed.sample === 'northwind') for (const email of teamOf(workbook, language)) workbook.admit(email);
  // Making the sample is no part of the story: it took no time and nobody ran anything.
  host.clock.set(started);
  host.runs.clear();
  return workbook;
}

/** Whoever stands in the Team tab can be played. */
function teamOf(workbook: LocalWorkbook, language: Language): readonly string[] {
  const team = tabs().find(({ key }) => key === 'team');
  const email = fieldsOf('team').find(({ key }) => key === 'email');
  if (team === undefined || email === undefined) return [];
  const [header = [], ...rows] = readCells(workbook, label(team, language));
  const column = header.indexOf(label(email, language));
  return rows.flatMap((row) => (typeof row[column] === 'string' && row[column] !== '' ? [row[column]] : []));
}

function startedWorkbook(options: LocalWorkbookOptions, { sample, language, at, zone }: SeedOptions): LocalWorkbook {
  const timeZone = zone ?? SAMPLE_ZONES[language];
  const chinese = language === 'zh';
  return LocalWorkbook.create(options, {
    document: {
      name: TITLES[sample][language],
      timeZone,
      locale: chinese ? 'zh_CN' : 'en_US',
      owner: SAMPLE_OWNERS[language],
    },
    now: at === null ? Date.now() : readInstant(at, timeZone),
    ownerLocale: chinese ? 'zh_CN' : 'en',
    firstTab: FIRST_TAB[language],
  });
}

function succeeded(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
}
