// Takes the two forms of a mail apart again, independently of what made them: the texts a reader sees, in their order.
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const plain = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

export interface SeenMail {
  /** Everything read but the addresses of links, marks of form and spaces left out. */
  readonly words: string;
  readonly links: readonly string[];
}

/** A link stands beside the name in the HTML, on a line of its own in the text: its word is left out of both. */
export function seenInHtml(html: string, open: string): SeenMail {
  const body = html.slice(html.indexOf('<body')).replace(new RegExp(`>${open}</a>`, 'g'), '></a>');
  const links = [...body.matchAll(/<a href="([^"]*)"/g)].map(([, link = '']) => plain(link));
  return { words: squeezed(plain(body.replace(/<[^>]*>/g, ' '))), links };
}

export function seenInText(text: string, open: string): SeenMail {
  const links = [...text.matchAll(/^(?:.*(?:: |：))?(https:\S+)$/gm)].map(([, link = '']) => link);
  const lines = text
    .split('\n')
    .filter((line) => !/^https:\S+$/.test(line.replace(new RegExp(`^${open}(?:: |：)`), '')));
  return { words: squeezed(lines.join('\n')), links };
}

const squeezed = (text: string): string => text.replace(/[\s★○!=[\]:：·]/gu, '');

export const tagsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/<\/?([a-zA-Z][\w-]*)/g)].map(([, tag = '']) => tag.toLowerCase()));
