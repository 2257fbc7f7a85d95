// One message as sendEmail was given it, in any of its forms, and the checks it must pass before it counts (facts of D:quota, F).
// Knows no outbox and no quota of the day.
import type { RunContext } from '../../run/run-context';
import { FakeBlob } from '../base/fake-blob';
import { notModelled, targetOf } from '../guard';
import { signatureError } from '../signature';

export interface MailMessage {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly name: string | null;
  readonly replyTo: string | null;
  readonly noReply: boolean;
  readonly attachments: readonly FakeBlob[];
  readonly inlineImages: Readonly<Record<string, FakeBlob>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** A consumer account's limits. */
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 200 * 1024;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** About 250 (unverified). */
const MAX_SUBJECT = 250;
const FIELDS = 'to cc bcc subject body htmlBody name replyTo noReply attachments inlineImages'.split(' ');

export function readMessage(run: RunContext, args: readonly unknown[]): MailMessage {
  const fields = fieldsOf(run, args);
  const unknown = Object.keys(fields).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw notModelled(`MailApp.sendEmail with ${unknown}`);
  return {
    to: addresses(run, fields['to']),
    cc: addresses(run, fields['cc']),
    bcc: addresses(run, fields['bcc']),
    subject: textOf(fields['subject']) ?? '',
    text: textOf(fields['body']) ?? '',
    html: textOf(fields['htmlBody']),
    name: textOf(fields['name']),
    replyTo: addresses(run, fields['replyTo']).join(',') || null,
    noReply: fields['noReply'] === true,
    attachments: blobs(fields['attachments']),
    inlineImages: Object.fromEntries(
      Object.entries(fields['inlineImages'] ?? {}).map(([key, blob]: [string, unknown]) => [key, blobOf(blob)]),
    ),
  };
}

/** The first thing that is wrong with the message, in Google's words. */
export function messageRefusal(message: MailMessage): string | null {
  const recipients = message.to.length + message.cc.length + message.bcc.length;
  const files = [...message.attachments, ...Object.values(message.inlineImages)];
  const bytes = files.reduce((sum, blob) => sum + blob.getBytes().length, 0);
  if (message.to.length === 0) return 'Failed to send email: no recipient';
  if (recipients > MAX_RECIPIENTS) return 'Limit Exceeded: Email Recipients Per Message.';
  if (message.subject.length > MAX_SUBJECT) return 'Argument too large: subject';
  // Undocumented whether Google refuses it; a script that sends such a header here must not pass.
  if (/[\r\n]/.test(`${message.subject}${message.name ?? ''}`)) return 'Invalid argument: subject';
  const body = Math.max(Buffer.byteLength(message.text), Buffer.byteLength(message.html ?? ''));
  if (body > MAX_BODY_BYTES) return 'Limit Exceeded: Email Body Size.';
  if (files.length > MAX_ATTACHMENTS) return 'Limit exceeded: Email Attachments Per Message.';
  if (bytes > MAX_ATTACHMENT_BYTES) return 'Limit Exceeded: Email Total Attachments Size.';
  return null;
}

/** `(message)`, `(to, subject, body)`, `(to, subject, body, options)`, `(to, replyTo, subject, body)`. */
function fieldsOf(run: RunContext, args: readonly unknown[]): Fields {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isFields(first)) return { ...first };
  if (args.length === 3) return { to: first, subject: second, body: third };
  if (args.length === 4 && isFields(fourth)) return { ...fourth, to: first, subject: second, body: third };
  if (args.length === 4 && typeof fourth === 'string')
    return { to: first, replyTo: second, subject: third, body: fourth };
  throw signatureError(run, 'MailApp.sendEmail', args);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** Comma-separated, each `a@b.c` or `Name <a@b.c>`; one that is no address fails the whole message (F). */
function addresses(run: RunContext, value: unknown): readonly string[] {
  const parts = (textOf(value) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
    if (!/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(address)) {
      throw run.exception(`Invalid email: ${part}`);
    }
  }
  return parts;
}

function blobs(value: unknown): readonly FakeBlob[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(blobOf);
}

function blobOf(value: unknown): FakeBlob {
  const blob = targetOf(value);
  if (blob instanceof FakeBlob) return blob;
  throw notModelled('MailApp.sendEmail with an attachment that is no blob');
}
