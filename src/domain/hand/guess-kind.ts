// The kind of a customer pasted without one, by the name: a legal form or the word for a firm makes an organisation.
// Knows no sheet. A wrong guess is put right in the row; a blank kind would be an organisation for everybody.
import type { CardKind } from '../catalogue/catalogue';

const ENGLISH =
  /\b(ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|company|co|group|gmbh|ag|bv|nv|sarl|spa|pty)\b\.?/i;
const CHINESE = /公司|集团|工厂|厂$|商行|商店|超市|事务所|工作室|合作社|医院|学校|大学|银行|酒店|协会|中心$/;

export const guessKind = (name: string): CardKind =>
  ENGLISH.test(name) || CHINESE.test(name.trim()) ? 'organisation' : 'individual';
