// Whether the Outbox tells what was sent: each mail has one row of its own that says so or that nobody knows, and no row says
// more than was sent. Knows no rule of what is due.
import type { FaultArchive } from './fault-archive';

/** What is not true; nothing when all is. */
export function untrue(archive: FaultArchive): readonly string[] {
  const rows = archive.ledger();
  const problems: string[] = [];
  const keys = rows.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) problems.push(`a key stands there twice: ${keys.sort().join(' ')}`);
  const mails = archive.host.mail.sent().map(({ to, subject, when }) => ({
    // Notices of different days have one subject.
    name: [to.join(), subject, subject.startsWith('Cardfile: ') ? when.slice(0, 10) : ''].join(' | '),
  }));
  const left = mails.map(({ name }) => name);
  for (const { key, state, to, subject } of rows) {
    const day = key.startsWith('notice:') ? (key.split(':').pop() ?? '') : '';
    const at = left.findIndex((name) => name === [to, subject, day].join(' | '));
    if (at >= 0 && (state === 'Sent' || state === 'Check')) left.splice(at, 1);
    else if (at >= 0) problems.push(`${key} went, and is ${state}`);
    else if (state === 'Sent' || state === 'Claimed') problems.push(`${key} is ${state}, and did not go`);
  }
  problems.push(...left.map((name) => `a mail without a row: ${name}`));
  return problems;
}
