// A blob: bytes with a name and a type. Enough for attachments and digests; converts nothing.
// Knows no service.
import type { Coverage } from '../guard';

export const BLOB: Coverage = {
  copyBlob: 'refused: not needed so far',
  getAllBlobs: 'refused: deprecated by Google',
  getAs: 'refused: converts on Google’s servers',
  getBytes: 'exact',
  getContentType: 'exact',
  getDataAsString: 'partial: UTF-8 only',
  getName: 'exact',
  isGoogleType: 'refused: not needed so far',
  setBytes: 'refused: not needed so far',
  setContentType: 'exact',
  setContentTypeFromExtension: 'refused: not needed so far',
  setDataFromString: 'refused: not needed so far',
  setName: 'exact',
};

export class FakeBlob {
  constructor(
    private readonly data: Buffer,
    private type: string | null,
    private label: string | null,
  ) {}

  /** Signed, as Java's bytes. */
  getBytes(): number[] {
    return [...new Int8Array(this.data)];
  }

  getDataAsString(): string {
    return this.data.toString('utf8');
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: unknown): this {
    this.type = type === null ? null : String(type);
    return this;
  }

  getName(): string | null {
    return this.label;
  }

  setName(name: unknown): this {
    this.label = String(name);
    return this;
  }
}
