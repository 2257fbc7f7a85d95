// One installable trigger as a script sees it. Read-only: triggers are deleted and made anew (D:inst).
// Knows no list; ScriptApp finds and deletes.
import type { TriggerData } from '../../host/triggers-state';
import type { RunContext } from '../../run/run-context';
import type { EnumValue } from '../enumeration';
import type { Coverage } from '../guard';
import { eventTypes, triggerSources } from './script-enums';

export const TRIGGER: Coverage = {
  getEventType: 'exact',
  getHandlerFunction: 'exact',
  getTriggerSource: 'exact',
  getTriggerSourceId: 'exact',
  getUniqueId: 'exact',
};

export class FakeTrigger {
  constructor(
    private readonly run: RunContext,
    private readonly data: TriggerData,
  ) {}

  getHandlerFunction(): string {
    return this.data.handler;
  }

  getEventType(): EnumValue {
    return eventTypes(this.run).of(this.data.type);
  }

  getTriggerSource(): EnumValue {
    return triggerSources(this.run).of(this.data.type === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }

  /** Null for time-driven ones. */
  getTriggerSourceId(): string | null {
    return this.data.type === 'CLOCK' ? null : this.data.documentId;
  }

  getUniqueId(): string {
    return this.data.uid;
  }
}
