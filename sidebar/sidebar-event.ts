// Everything that can happen to the sidebar: what people do, what the server answers, what the browser tells.
// Data only; what each event changes stands in state.ts.
import type {
  Card,
  CardKind,
  HistoryReply,
  OpenReply,
  OwnFieldsReply,
  Person,
  RelatedReply,
  SelectedCard,
} from '../src/contract/sidebar-api';
import type { Deed } from '../src/contract/today-api';
import type { AdoptionEvent } from './adoption';
import type { Choice, Draft } from './draft';
import type { Undo } from './draft-back';
import type { Input } from './field-input';
import type { DueEvent } from './due-state';
import type { HealthEvent } from './health-state';
import type { OutboxEvent } from './outbox-state';
import type { LogEvent } from './log-state';
import type { Refusal } from './save-state';
import type { Screen } from './screen';

export type ArchivePhase = 'opening' | 'slow' | 'open' | 'notSetUp' | 'settingUp' | 'failed';

/** A short message that needs no answer. */
export type Notice =
  | {
      readonly name: 'saved' | 'created' | 'undone';
      readonly id: string;
      readonly who: string;
      /** A new card has none: its row may have been filled by colleagues and formulas since, and deleting is no save. */
      readonly undo?: Undo;
    }
  | {
      readonly name: 'settled';
      readonly key: string;
      readonly what: Deed | 'snooze';
      readonly who: string;
      /** The day it comes back, once that is known. */
      readonly until: string | null;
    }
  /** `linked`: the number of an order that was there already. */
  | { readonly name: 'logged'; readonly id: string; readonly who: string; readonly linked?: string }
  | { readonly name: 'copied' | 'discarded' | 'undoing' | 'logUndone' };

export type SidebarEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'openingSlow' }
  | { readonly type: 'opened'; readonly reply: OpenReply }
  | { readonly type: 'openFailed'; readonly refusal: Refusal }
  | { readonly type: 'settingUp' }
  /** `was`: what showed before, so that a form with a draft comes back. */
  | { readonly type: 'setUpFailed'; readonly refusal: Refusal; readonly was: ArchivePhase }
  | { readonly type: 'adoption'; readonly event: AdoptionEvent }
  | { readonly type: 'due'; readonly event: DueEvent }
  | { readonly type: 'health'; readonly event: HealthEvent }
  | { readonly type: 'outbox'; readonly event: OutboxEvent }
  | { readonly type: 'log'; readonly event: LogEvent }
  /** A contact moved the card on, or back. */
  | { readonly type: 'moved'; readonly card: Card; readonly at: number }
  | { readonly type: 'typedSearch'; readonly text: string; readonly composing: boolean }
  | { readonly type: 'movedActive'; readonly to: number }
  | { readonly type: 'went'; readonly screen: Screen }
  | { readonly type: 'fetching'; readonly id: string }
  | { readonly type: 'fetchSlow'; readonly id: string }
  | { readonly type: 'fetched'; readonly card: Card; readonly at: number }
  | { readonly type: 'relatedAsked' | 'relatedFailed'; readonly id: string }
  | { readonly type: 'relatedArrived'; readonly reply: RelatedReply }
  | { readonly type: 'historyAsked' | 'historyFailed'; readonly id: string }
  | { readonly type: 'historyArrived'; readonly reply: HistoryReply }
  | { readonly type: 'ownFieldsArrived'; readonly reply: OwnFieldsReply }
  | {
      readonly type: 'puttingBack';
      readonly id: string;
      readonly undo: Undo;
      readonly back: string;
      readonly keptAt: string;
    }
  | { readonly type: 'stillTrueSent' | 'stillTrueFailed'; readonly id: string }
  | { readonly type: 'stillTrue'; readonly card: Card; readonly at: number }
  | { readonly type: 'personSaved'; readonly customerId: string; readonly sent: Draft; readonly person: Person }
  | { readonly type: 'newPerson'; readonly customerId: string; readonly requestId: string }
  | { readonly type: 'fetchRefused'; readonly id: string; readonly refusal: Refusal }
  | {
      readonly type: 'typed';
      readonly key: string;
      readonly typed: Readonly<Record<string, Input>>;
      readonly keptAt: string;
    }
  | {
      readonly type: 'newCard';
      readonly requestId: string;
      readonly kind: CardKind;
      readonly prefilled: Readonly<Record<string, Input>>;
    }
  | { readonly type: 'choseKind'; readonly kind: CardKind }
  | { readonly type: 'discarded'; readonly key: string }
  | { readonly type: 'restored'; readonly drafts: readonly Draft[]; readonly kept: boolean }
  | { readonly type: 'saveBlocked'; readonly key: string; readonly field: string }
  | { readonly type: 'saveWaits'; readonly key: string }
  | { readonly type: 'saveSent'; readonly key: string; readonly attempt: number; readonly sent: Draft }
  | { readonly type: 'saveSilent'; readonly key: string; readonly attempt: number }
  | { readonly type: 'saved'; readonly sent: Draft; readonly card: Card; readonly at: number }
  | { readonly type: 'saveRefused'; readonly key: string; readonly attempt: number; readonly refusal: Refusal }
  | { readonly type: 'choseClash'; readonly key: string; readonly field: string; readonly choice: Choice }
  | { readonly type: 'settledClash'; readonly key: string }
  | { readonly type: 'leftClash'; readonly key: string }
  | { readonly type: 'madeNew'; readonly key: string; readonly requestId: string }
  | { readonly type: 'online'; readonly online: boolean }
  | { readonly type: 'selectedRow'; readonly selected: SelectedCard | null }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'folded'; readonly name: string; readonly open: boolean }
  | { readonly type: 'letterKeys'; readonly on: boolean };
