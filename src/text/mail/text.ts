// The texts of mails by language.
import type { MailTexts } from '../../domain/digest/mail-words';
import type { Language } from '../../domain/language';
import { en } from './en';
import { zh } from './zh';

export const mailTexts = (language: Language): MailTexts => (language === 'zh' ? zh : en);
