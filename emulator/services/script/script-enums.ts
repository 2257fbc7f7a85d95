// The enums of ScriptApp. Knows no behaviour.
import type { RunContext } from '../../run/run-context';
import { enumeration, type Enumeration } from '../enumeration';

export const authModes = (run: RunContext): Enumeration =>
  enumeration(run, 'AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export const authorizationStatuses = (run: RunContext): Enumeration =>
  enumeration(run, 'AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

export const eventTypes = (run: RunContext): Enumeration =>
  enumeration(run, 'EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);

export const triggerSources = (run: RunContext): Enumeration =>
  enumeration(run, 'TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);

export const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const weekDays = (run: RunContext): Enumeration => enumeration(run, 'WeekDay', WEEK_DAYS);
