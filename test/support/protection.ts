// A tab or a column that only the owner may edit, as people close it in the grid of an emulated archive.
// Knows no test; a column is named by its header.
import type { EmulatedArchive } from './emulated-archive';
import { OWNER } from './emulated-archive';
import { columnOf } from './hand-edits';

/** @param header null for the whole tab */
export function protect(archive: EmulatedArchive, title: string, header: string | null): void {
  const at = header === null ? null : columnOf(archive, title, header) - 1;
  archive.host.annotations.addProtection({
    kind: at === null ? 'SHEET' : 'RANGE',
    area: {
      sheetId: archive.sheet(title).id,
      startRow: null,
      endRow: null,
      startColumn: at,
      endColumn: at === null ? null : at + 1,
    },
    unprotected: [],
    description: '',
    editors: [OWNER],
    domainEdit: false,
    warningOnly: false,
    rangeName: null,
  });
}
