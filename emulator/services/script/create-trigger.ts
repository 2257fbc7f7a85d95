// Makes a trigger, or refuses it: one of each type per user and document for an add-on, at most hourly, 20 a script (D:edtrig, D:quota).
// Knows no builder.
import type { Schedule, TriggerType } from '../../host/triggers-state';
import type { RunContext } from '../../run/run-context';
import { firstDue } from '../../run/schedule';
import { guard } from '../guard';
import { FakeTrigger, TRIGGER } from './fake-trigger';

const MAX_TRIGGERS = 20;
/** Roughly 20 or more creations a day give the same text (one field report, unverified). */
const MAX_CREATED_PER_DAY = 20;

const TYPE_WORDS: Readonly<Record<TriggerType, string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};

export interface TriggerPlan {
  readonly handler: string;
  readonly type: TriggerType;
  readonly schedule: Schedule | null;
  /** From nearMinute; else the platform chooses. */
  readonly nearMinute: number | null;
}

export function createTrigger(run: RunContext, plan: TriggerPlan): FakeTrigger {
  run.call({ kind: 'other', method: 'TriggerBuilder.create' });
  const { host, user } = run;
  const refusal = refusalOf(run, plan);
  if (refusal !== null) throw run.exception(refusal);
  const { uid, minute } = host.triggers.nextIdentity();
  const kept = plan.nearMinute === null ? minute : nearby(plan.nearMinute, minute);
  const nextAt = plan.schedule === null ? null : firstDue(plan.schedule, kept, run.now());
  const { handler, type, schedule } = plan;
  const trigger = { uid, user, documentId: host.document.id(), handler, type, schedule, minute: kept, nextAt };
  host.triggers.add(trigger, run.now());
  return guard(new FakeTrigger(run, trigger), 'Trigger', TRIGGER);
}

function refusalOf(run: RunContext, { type, schedule }: TriggerPlan): string | null {
  const { host, user } = run;
  const own = host.triggers.list().filter((trigger) => trigger.user === user);
  const deployment = host.document.deployment();
  if (deployment === 'bound') {
    if (own.length < MAX_TRIGGERS) return null;
    return 'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
  }
  // D:test: a test deployment has no installable triggers at all.
  if (deployment === 'test') {
    return 'The add-on attempted an action that is not permitted in Test as Add-on mode. To use this action, you must deploy the add-on.';
  }
  // F: https://github.com/ttsukagoshi/mail-merge-for-gmail/issues/165
  if (schedule?.type === 'minutes') return 'The recurrence interval for an Add-on trigger must be at least one hour.';
  const again = own.some((trigger) => trigger.type === type && trigger.documentId === host.document.id());
  const often = type === 'CLOCK' && host.triggers.createdSince(user, run.now()) >= MAX_CREATED_PER_DAY;
  if (!again && !often) return null;
  return `This add-on has created too many ${TYPE_WORDS[type]} triggers in this document for this Google user account.`;
}

/** Plus or minus 15 minutes (D:ref/script/clock-trigger-builder), kept within the hour. */
function nearby(wanted: number, chosen: number): number {
  return Math.min(59, Math.max(0, wanted + (chosen % 31) - 15));
}
