// The event object that a trigger's function gets: plain data as the script's own object, plus the objects of services in it.
// Knows what each kind of event carries (D:ev), not when it happens.
import type { Selection } from '../host/ui-state';
import { faceOf, guard } from '../services/guard';
import { authModes } from '../services/script/script-enums';
import { FakeUser, USER } from '../services/session/fake-user';
import { rangeAt, spreadsheetApp } from '../services/spreadsheet';
import type { Realm } from './realm';
import type { RunContext } from './run-context';
import { civilAt, weekdayOf, weekOfYear } from './zone';

export type EventSpec =
  | { readonly type: 'open' | 'install'; readonly triggerUid?: string }
  | {
      readonly type: 'edit';
      readonly at: Selection;
      /** Only where one cell was edited; `oldValue` only where it was not empty. */
      readonly value?: string | number | boolean;
      readonly oldValue?: string | number | boolean;
      readonly triggerUid?: string;
    }
  | { readonly type: 'clock'; readonly at: number; readonly triggerUid: string };

export function buildEvent(run: RunContext, realm: Realm, event: EventSpec): unknown {
  const fields: Record<string, unknown> = { authMode: faceOf(authModes(run).of(run.authMode)) };
  if (event.triggerUid !== undefined) fields['triggerUid'] = event.triggerUid;
  if (event.type === 'clock') Object.assign(fields, clockFields(event.at));
  else fields['user'] = guard(new FakeUser(run.authMode === 'FULL' ? run.user : ''), 'User', USER);
  if (event.type === 'open' || event.type === 'edit') {
    // In NONE the document is out of reach, so the event brings none.
    if (run.authMode !== 'NONE') fields['source'] = (spreadsheetApp(run) as App).getActiveSpreadsheet();
  }
  if (event.type === 'edit') {
    fields['range'] = rangeAt(run, event.at.sheetId, event.at.rect);
    if (event.value !== undefined) fields['value'] = event.value;
    if (event.oldValue !== undefined) fields['oldValue'] = event.oldValue;
  }
  return realm.adopt(fields);
}

/** Of SpreadsheetApp no more than an event object needs. */
interface App {
  getActiveSpreadsheet(): unknown;
}

/** In UTC, the zone that the event names (D:ev); day-of-week is 1 for Monday. */
function clockFields(instant: number): Record<string, unknown> {
  const civil = civilAt(instant, 'Etc/UTC');
  return {
    year: civil.year,
    month: civil.month,
    'day-of-month': civil.day,
    'day-of-week': weekdayOf(civil),
    'week-of-year': weekOfYear(civil),
    hour: civil.hour,
    minute: civil.minute,
    second: civil.second,
    timezone: 'UTC',
  };
}
