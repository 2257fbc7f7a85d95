// Writes a workbook file over and over until it is killed; each version says in two places which one it is.
// Knows nothing but where to write.
import { WORKBOOK_FORMAT, writeWorkbookFile } from '../../../../emulator/server/workbook-file';

const [, , file = ''] = process.argv;
for (let version = 1; ; version += 1) {
  const filling = `${version} `.repeat(200_000);
  writeWorkbookFile(file, { format: WORKBOOK_FORMAT, cells: { version, filling }, host: { version } });
  if (version === 1) process.stdout.write('started\n');
}
