// A shown text with the matched characters in bold.
import type { TextPart } from '../../src/domain/search/matched-parts';

export const Parts = ({ parts }: { readonly parts: readonly TextPart[] }) => (
  <>{parts.map(({ text, matched }, at) => (matched ? <b key={at}>{text}</b> : <span key={at}>{text}</span>))}</>
);
