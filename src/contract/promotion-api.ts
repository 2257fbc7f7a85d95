// What crosses google.script.run about mails to customers: greetings drafted on demand, and a promotion to a filter.
// Knows no service and no screen; part of the contract in sidebar-api.ts. They are ticked and sent in the Outbox tab.

export interface PromotionRequest {
  /** What the promotion is called: with the same name nobody is addressed twice. */
  readonly campaign: string;
  /** Whoever matches all of them; what is left out, or empty, everybody matches. */
  readonly filter: { readonly tier?: string; readonly territory?: string; readonly category?: string };
  readonly subject: string;
  /** May hold `{salutation}`, `{name}`, `{rep}` and `{team}`. */
  readonly text: string;
}

/** What customers and orders of the archive hold: each word once, the most frequent first. */
export interface PromotionChoices {
  readonly tiers: readonly string[];
  readonly territories: readonly string[];
  readonly categories: readonly string[];
}

export interface PromotionReply {
  /** Customers that match the filter and are the person's to write to. */
  readonly matching: number;
  /** Rows that a draft makes, or made. */
  readonly drafts: number;
  /** Why the others get none, and how many. */
  readonly leftOut: readonly {
    readonly why:
      | 'unknownCustomer'
      | 'erased'
      | 'notToContact'
      | 'lost'
      | 'noConsent'
      | 'complaint'
      | 'overCap'
      | 'noAddress'
      | 'noRep'
      | 'alreadyDrafted'
      | 'sameAddress';
    readonly text: string;
    readonly count: number;
  }[];
  /** The first of them as it would go. */
  readonly example: { readonly to: string; readonly subject: string; readonly text: string } | null;
}

export interface GreetingText {
  readonly subject: string;
  readonly text: string;
  /** One line for a short message. */
  readonly short: string;
  /** As the Outbox says. */
  readonly state: string;
}
