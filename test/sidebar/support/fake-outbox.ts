// Mails to customers as the fake archive knows them: one greeting to copy, and a promotion that leaves some out.
import type { GreetingText, PromotionChoices, PromotionReply } from '../../../src/contract/promotion-api';
import type { Reply } from '../../../src/contract/sidebar-api';

export class FakeOutbox {
  texts: readonly GreetingText[] = [
    { subject: 'Happy birthday', text: 'Dear Ms Wang, …', short: 'Happy birthday, Ms Wang!', state: 'draft' },
  ];
  choices: PromotionChoices = {
    tiers: ['General', 'Key'],
    territories: ['North', 'South'],
    categories: ['Fittings', 'Tools'],
  };
  promotion: PromotionReply = {
    matching: 5,
    drafts: 3,
    leftOut: [{ why: 'noConsent', text: 'has not agreed to promotions', count: 2 }],
    example: { to: 'fang@firm.example', subject: 'Spring prices', text: 'Dear Ms Wang' },
  };

  answers(name: string): Reply<unknown> | null {
    if (name === 'greetingTextsFromSidebar') return { ok: true, value: this.texts };
    if (name === 'promotionChoicesFromSidebar') return { ok: true, value: this.choices };
    if (name === 'draftGreetingsFromSidebar') return { ok: true, value: { drafted: 2 } };
    if (name === 'previewPromotionFromSidebar' || name === 'draftPromotionFromSidebar')
      return { ok: true, value: this.promotion };
    return null;
  }
}
