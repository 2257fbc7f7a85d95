// Utilities: text, dates, digests and bytes, as far as scripts of this kind need them. Touches no document and no user.
// Knows nothing but the execution's clock.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { RunContext } from '../../run/run-context';
import { isZone } from '../../run/zone';
import { BLOB, FakeBlob } from '../base/fake-blob';
import { enumeration } from '../enumeration';
import { guard, notModelled, type Coverage } from '../guard';
import { signatureError } from '../signature';
import { bytesOf, fromSigned, toSigned } from './bytes';
import { formatDate, parseDate } from './format-date';
import { parseCsv } from './parse-csv';

export const UTILITIES: Coverage = {
  Charset: 'exact',
  DigestAlgorithm: 'exact',
  MacAlgorithm: 'exact',
  base64Decode: 'exact',
  base64DecodeWebSafe: 'exact',
  base64Encode: 'exact',
  base64EncodeWebSafe: 'exact',
  computeDigest: 'partial: MD2 is refused',
  computeHmacSha256Signature: 'exact',
  computeHmacSignature: 'exact',
  computeRsaSha1Signature: 'refused: not needed so far',
  computeRsaSha256Signature: 'refused: not needed so far',
  computeRsaSignature: 'refused: not needed so far',
  formatDate: 'partial: the letters G y Y M d D H h K k m s S a E u z Z X; others are refused',
  formatString: 'refused: template strings do it',
  getUuid: 'exact',
  gzip: 'refused: not needed so far',
  jsonParse: 'refused: deprecated by Google',
  jsonStringify: 'refused: deprecated by Google',
  newBlob: 'partial: from text or bytes',
  parseCsv: 'exact',
  parseDate: 'partial: patterns of numbers; names of months, AM/PM and zones are refused',
  sleep: 'partial: virtual time passes, none of yours',
  ungzip: 'refused: not needed so far',
  unzip: 'refused: not needed so far',
  zip: 'refused: not needed so far',
};

const MAX_SLEEP_MS = 300_000;
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const DIGEST_NAMES = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'];
const MACS: Readonly<Record<string, string>> = {
  HMAC_MD5: 'md5',
  HMAC_SHA_1: 'sha1',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};
const CHARSETS = ['US_ASCII', 'UTF_8'];

export class FakeUtilities {
  constructor(private readonly run: RunContext) {}

  get DigestAlgorithm(): object {
    return enumeration(this.run, 'DigestAlgorithm', DIGEST_NAMES).face;
  }

  get MacAlgorithm(): object {
    return enumeration(this.run, 'MacAlgorithm', Object.keys(MACS)).face;
  }

  get Charset(): object {
    return enumeration(this.run, 'Charset', CHARSETS).face;
  }

  formatDate(...args: readonly unknown[]): string {
    const [date, zone, pattern] = args;
    if (args.length !== 3 || !this.run.isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw signatureError(this.run, 'Utilities.formatDate', args);
    }
    const text = formatDate(date.getTime(), this.zone(zone), pattern);
    if (text === null) throw notModelled(`Utilities.formatDate with the pattern ${pattern}`);
    return text;
  }

  parseDate(...args: readonly unknown[]): Date {
    const [text, zone, pattern] = args;
    if (args.length !== 3 || typeof text !== 'string' || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw signatureError(this.run, 'Utilities.parseDate', args);
    }
    const instant = parseDate(text, this.zone(zone), pattern);
    if (instant === undefined) throw notModelled(`Utilities.parseDate with the pattern ${pattern}`);
    if (instant === null) throw this.run.exception(`Unparseable date: "${text}"`);
    return this.run.date(instant);
  }

  sleep(ms: unknown): void {
    if (typeof ms !== 'number') throw signatureError(this.run, 'Utilities.sleep', [ms]);
    if (ms > MAX_SLEEP_MS) throw this.run.exception('Invalid argument: milliseconds');
    this.run.spend(ms);
  }

  getUuid(): string {
    return randomUUID();
  }

  computeDigest(...args: readonly unknown[]): number[] {
    const [algorithm, value, charset] = args;
    const name = DIGESTS[enumeration(this.run, 'DigestAlgorithm', DIGEST_NAMES).labelOf(algorithm) ?? ''];
    if (name === undefined) throw signatureError(this.run, 'Utilities.computeDigest', args);
    return toSigned(
      createHash(name)
        .update(this.bytes('computeDigest', value, charset))
        .digest(),
    );
  }

  computeHmacSignature(...args: readonly unknown[]): number[] {
    const [algorithm, value, key, charset] = args;
    const name = MACS[enumeration(this.run, 'MacAlgorithm', Object.keys(MACS)).labelOf(algorithm) ?? ''];
    if (name === undefined) throw signatureError(this.run, 'Utilities.computeHmacSignature', args);
    const secret = this.bytes('computeHmacSignature', key, charset);
    return toSigned(
      createHmac(name, secret)
        .update(this.bytes('computeHmacSignature', value, charset))
        .digest(),
    );
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    const secret = this.bytes('computeHmacSha256Signature', key, charset);
    const text = this.bytes('computeHmacSha256Signature', value, charset);
    return toSigned(createHmac('sha256', secret).update(text).digest());
  }

  base64Encode(data: unknown, charset?: unknown): string {
    return this.bytes('base64Encode', data, charset).toString('base64');
  }

  /** With padding, unlike what others call base64url. */
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    const text = this.bytes('base64EncodeWebSafe', data, charset).toString('base64');
    return text.replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: unknown): number[] {
    return toSigned(Buffer.from(String(text), 'base64'));
  }

  base64DecodeWebSafe(text: unknown): number[] {
    return toSigned(Buffer.from(String(text), 'base64url'));
  }

  newBlob(data: unknown, type?: unknown, name?: unknown): FakeBlob {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : fromSigned(data);
    if (bytes === null) throw signatureError(this.run, 'Utilities.newBlob', [data, type, name]);
    const contentType = type === undefined ? (typeof data === 'string' ? 'text/plain' : null) : String(type);
    return guard(new FakeBlob(bytes, contentType, name === undefined ? null : String(name)), 'Blob', BLOB);
  }

  parseCsv(text: unknown, delimiter: unknown = ','): string[][] {
    return parseCsv(String(text), String(delimiter));
  }

  private bytes(method: string, value: unknown, charset: unknown): Buffer {
    const utf8 = enumeration(this.run, 'Charset', CHARSETS).labelOf(charset) === 'UTF_8';
    const bytes = bytesOf(value, utf8);
    if (bytes === null) throw signatureError(this.run, `Utilities.${method}`, [value]);
    return bytes;
  }

  private zone(zone: string): string {
    // Java takes an unknown zone for GMT without a word; so wrong a date must not pass here.
    if (!isZone(zone)) throw this.run.exception(`Invalid argument: timeZone. Should be of type: String`);
    return zone;
  }
}
