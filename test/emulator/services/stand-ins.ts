// Every stand-in of a Google class that the emulator has, found in its folders, with the table of what it answers.
// Knows no class by name.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Coverage } from '../../../emulator/services/guard';

export interface StandIn {
  /** Google's name of the class. */
  readonly name: string;
  /** The namespace of @types/google-apps-script it is declared in. */
  readonly space: string;
  readonly coverage: Coverage;
  readonly prototype: object;
}

const SERVICES = path.join(__dirname, '../../../emulator/services');
const SPACES: Readonly<Record<string, string>> = {
  base: 'Base',
  cache: 'Cache',
  charts: 'Charts',
  html: 'HTML',
  lock: 'Lock',
  mail: 'Mail',
  properties: 'Properties',
  script: 'Script',
  session: 'Base',
  spreadsheet: 'Spreadsheet',
  ui: 'Base',
  utilities: 'Utilities',
};

export async function standIns(): Promise<readonly StandIn[]> {
  const found: StandIn[] = [];
  for (const [folder, space] of Object.entries(SPACES)) {
    const files = readdirSync(path.join(SERVICES, folder)).filter((file) => /^fake-.*\.ts$/.test(file));
    for (const file of files) {
      const exported = Object.entries((await import(path.join(SERVICES, folder, file))) as Record<string, unknown>);
      const [made] = exported.filter(([name, value]) => name.startsWith('Fake') && typeof value === 'function');
      const tables = exported.map(([, value]) => value).filter(isCoverage);
      if (made === undefined || tables.length !== 1)
        throw new Error(`Cannot read ${file}: it needs one class and one table`);
      const [className, type] = made;
      const name = className.slice('Fake'.length).replace(/^Console$/, 'console');
      found.push({
        name,
        space,
        coverage: tables[0] ?? {},
        prototype: (type as { readonly prototype: object }).prototype,
      });
    }
  }
  return found.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
}

const order = (standIn: StandIn): number => Object.values(SPACES).indexOf(standIn.space);

function isCoverage(value: unknown): value is Coverage {
  if (typeof value !== 'object' || value === null) return false;
  const ratings = Object.values(value);
  return (
    ratings.length > 0 &&
    ratings.every((rating) => typeof rating === 'string' && /^(exact$|partial: |refused: )/.test(rating))
  );
}
