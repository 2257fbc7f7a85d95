// The words by which an invented card is known, in its Source field.
import type { Language } from '../src/domain/language';

export const sampleMark = (language: Language): string => (language === 'en' ? 'Sample (invented)' : '示例（虚构）');
