// The shape of what a page sends about a promotion, checked before anything else and rebuilt from known keys.
import type { PromotionRequest } from '../../contract/promotion-api';
import type { ReadRequest } from '../read-request';

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (raw: unknown): raw is Raw => Object.prototype.toString.call(raw) === '[object Object]';
const hasOnly = (raw: Raw, keys: readonly string[]): boolean => Object.keys(raw).every((key) => keys.includes(key));
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
/** It stands in the send key: one line. */
const isName = (value: unknown): value is string => isText(value, 100) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);

const FILTERS = ['tier', 'territory', 'category'] as const;

export const readPromotion: ReadRequest<PromotionRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['campaign', 'filter', 'subject', 'text'])) return null;
  const { campaign, filter, subject, text } = raw;
  if (!isName(campaign) || !isText(subject, 500) || !isText(text, 4000)) return null;
  if (!isRaw(filter) || !hasOnly(filter, FILTERS)) return null;
  const told = FILTERS.flatMap((key) => (filter[key] === undefined || filter[key] === '' ? [] : [[key, filter[key]]]));
  if (!told.every(([, value]) => isText(value, 300))) return null;
  return { campaign: campaign.trim(), subject, text, filter: Object.fromEntries(told) as PromotionRequest['filter'] };
};
