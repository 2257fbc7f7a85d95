// Adding developer metadata: the four forms of the arguments, and Google's limits of size.
// Knows not what it is attached to.
import type { MetadataFields } from '../../host/annotations/metadata-book';
import { notModelled } from '../guard';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { wrongSignature } from '../signature';

/**
 * Of keys and values, for the file and for each sheet
 * (https://developers.google.com/workspace/sheets/api/guides/metadata).
 */
const MAX_CHARACTERS = 30_000;

/** (key), (key, visibility), (key, value), (key, value, visibility). */
export function metadataFields(
  open: OpenSpreadsheet,
  method: string,
  args: readonly unknown[],
): Omit<MetadataFields, 'place'> {
  const [key, second, third] = args;
  const visibilities = open.enums.DeveloperMetadataVisibility;
  const wrong = wrongSignature(open.run, method, args);
  if (typeof key !== 'string' || args.length > 3) throw wrong;
  if (args.length === 1) return { key, value: null, visibility: 'DOCUMENT' };
  const shown = visibilities.labelOf(args.length === 3 ? third : second);
  if (args.length === 2 && shown !== null) return { key, value: null, visibility: visibilityOf(shown) };
  if (typeof second !== 'string' || (args.length === 3 && shown === null)) throw wrong;
  return { key, value: second, visibility: shown === null ? 'DOCUMENT' : visibilityOf(shown) };
}

export function visibilityOf(label: string): 'DOCUMENT' | 'PROJECT' {
  return label === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

export function addMetadata(open: OpenSpreadsheet, fields: MetadataFields): void {
  const owner = ownerOf(fields);
  const used = open.annotations
    .metadata()
    .filter((one) => ownerOf(one) === owner)
    .reduce((sum, one) => sum + sizeOf(one), sizeOf(fields));
  // Google's words for it are not known.
  if (used > MAX_CHARACTERS) throw notModelled(`more than ${MAX_CHARACTERS} characters of developer metadata`);
  open.annotations.addMetadata(fields);
}

function ownerOf({ place }: MetadataFields): string | null {
  return place.type === 'SPREADSHEET' ? null : place.sheetId;
}

function sizeOf({ key, value }: MetadataFields): number {
  return key.length + (value?.length ?? 0);
}
