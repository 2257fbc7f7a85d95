import { describe, expect, it } from '@jest/globals';
import { evaluate, runMain, workbook } from '../small-workbook';

const formatted = (iso: string, zone: string, pattern: string): unknown =>
  evaluate(workbook(), `Utilities.formatDate(new Date('${iso}'), '${zone}', ${JSON.stringify(pattern)})`);

describe('Utilities.formatDate', () => {
  it.each([
    ['2026-02-10T01:02:03.004Z', 'Asia/Kolkata', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-02-10 06:32:03.004'],
    ['2026-02-10T01:02:03Z', 'America/New_York', 'yy/M/d h:mm a', '26/2/9 8:02 PM'],
    ['2026-02-09T16:00:00Z', 'Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-02-10T00:00:00Z'],
    ['2026-02-10T12:00:00Z', 'Etc/UTC', 'EEE EEEE u D', 'Tue Tuesday 2 41'],
    ['2026-02-15T12:00:00Z', 'Etc/UTC', 'u', '7'],
    ['2026-02-10T12:00:00Z', 'Etc/UTC', "MMM MMMM 'o''clock' ''", "Feb February o'clock '"],
    ['2026-02-10T00:30:00Z', 'Etc/UTC', 'H k K h', '0 24 0 12'],
    ['2026-07-10T00:00:00Z', 'America/New_York', 'Z XXX XX X', '-0400 -04:00 -0400 -04'],
    ['2026-07-10T00:00:00Z', 'Etc/UTC', 'Z X', '+0000 Z'],
    ['2026-12-27T00:00:00Z', 'Etc/UTC', 'YYYY', '2027'],
    ['2026-12-26T00:00:00Z', 'Etc/UTC', 'YYYY', '2026'],
    ['2026-03-08T06:59:59Z', 'America/New_York', 'HH:mm', '01:59'],
    ['2026-03-08T07:00:00Z', 'America/New_York', 'HH:mm', '03:00'],
  ])('writes %s in %s as %s', (iso, zone, pattern, text) => {
    expect(formatted(iso, zone, pattern)).toBe(text);
  });

  it('refuses letters that are not modelled, unknown zones and what is no Date', () => {
    expect(formatted('2026-01-01T00:00:00Z', 'Etc/UTC', 'yyyy w')).toContain('not modelled');
    expect(formatted('2026-01-01T00:00:00Z', 'Mars/Base', 'yyyy')).toContain('Exception');
    expect(evaluate(workbook(), `Utilities.formatDate('2026-01-01', 'Etc/UTC', 'yyyy')`)).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('Utilities.parseDate', () => {
  const parsed = (text: string, zone: string, pattern: string): unknown =>
    evaluate(workbook(), `Utilities.parseDate('${text}', '${zone}', '${pattern}')`);

  it.each([
    ['2026-01-31', 'Asia/Kolkata', 'yyyy-MM-dd', '2026-01-30T18:30:00.000Z'],
    ['20260131', 'Etc/UTC', 'yyyyMMdd', '2026-01-31T00:00:00.000Z'],
    ['2026-07-01 08:05:06', 'America/New_York', 'yyyy-MM-dd HH:mm:ss', '2026-07-01T12:05:06.000Z'],
    ['32/1/2026', 'Etc/UTC', 'd/M/yyyy', '2026-02-01T00:00:00.000Z'],
  ])('reads %s in %s by %s', (text, zone, pattern, iso) => {
    expect(parsed(text, zone, pattern)).toBe(iso);
  });

  it('gives a Date of the script’s own', () => {
    const code = `function main() { return Utilities.parseDate('2026-01-31', 'Etc/UTC', 'yyyy-MM-dd') instanceof Date; }`;
    expect(runMain(workbook(), code).value).toBe(true);
  });

  it('refuses text that does not fit and patterns with names', () => {
    expect(parsed('31.1.2026', 'Etc/UTC', 'yyyy-MM-dd')).toBe('Exception: Unparseable date: "31.1.2026"');
    expect(parsed('1 Jan 2026', 'Etc/UTC', 'd MMM yyyy')).toContain('not modelled');
  });
});

describe('Utilities', () => {
  it('computes digests as signed bytes, text by its charset', () => {
    const digest = (text: string, charset: string): unknown =>
      evaluate(workbook(), `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '${text}'${charset})`);
    const utf8 = ', Utilities.Charset.UTF_8';
    expect(digest('', '')).toEqual([-44, 29, -116, -39, -113, 0, -78, 4, -23, -128, 9, -104, -20, -8, 66, 126]);
    expect(digest('客', '')).toEqual(digest('?', ''));
    expect(digest('客', utf8)).not.toEqual(digest('?', utf8));
  });

  it('encodes and decodes base64, web safe too', () => {
    const facts = `[Utilities.base64Encode([-1, -17, 3]), Utilities.base64EncodeWebSafe([-1, -17]), Utilities.base64Decode('/+8='),
      Utilities.base64DecodeWebSafe('_-8='), Utilities.base64Encode('客', Utilities.Charset.UTF_8)]`;
    expect(evaluate(workbook(), facts)).toEqual(['/+8D', '_-8=', [-1, -17], [-1, -17], '5a6i']);
  });

  it('signs with HMAC', () => {
    const facts = `Utilities.computeHmacSha256Signature('a', 'k').join() === Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, 'a', 'k').join()`;
    expect(evaluate(workbook(), facts)).toBe(true);
  });

  it('reads CSV with quotes and either line ending', () => {
    const facts = `Utilities.parseCsv('a,"b ""x"", c"\\r\\n,2\\n"line\\nbreak",3\\n')`;
    expect(evaluate(workbook(), facts)).toEqual([
      ['a', 'b "x", c'],
      ['', '2'],
      ['line\nbreak', '3'],
    ]);
    expect(evaluate(workbook(), `Utilities.parseCsv('a;b,c', ';')`)).toEqual([['a', 'b,c']]);
  });

  it('sleeps on the virtual clock, five minutes at most', () => {
    expect(runMain(workbook(), 'function main() { Utilities.sleep(300000); }').modelledMs).toBe(300_000);
    expect(evaluate(workbook(), 'Utilities.sleep(300001)')).toContain('Exception');
  });

  it('keeps bytes in blobs', () => {
    const facts = `(() => { const blob = Utilities.newBlob('客', 'text/csv', 'a.csv'); return [blob.getBytes(), blob.getDataAsString(), blob.getContentType(), blob.setName('b').getName()]; })()`;
    expect(evaluate(workbook(), facts)).toEqual([[-27, -82, -94], '客', 'text/csv', 'b']);
  });
});
