// Whether a text is written in Chinese characters, for whoever has the text alone. Knows no customer.
import type { Language } from '../language';

export const languageOfText = (text: string): Language => (/\p{Script=Han}{4}/u.test(text) ? 'zh' : 'en');
