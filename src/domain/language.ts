// The two languages of the archive and of its people.
export type Language = 'en' | 'zh';

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'zh';

/** The language for a locale such as `zh_CN`, `zh-TW` or `en_GB`: Chinese for Chinese locales, else English. */
export const languageOfLocale = (locale: string): Language => (/^zh/i.test(locale) ? 'zh' : 'en');
