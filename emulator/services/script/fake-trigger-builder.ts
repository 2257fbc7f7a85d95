// What newTrigger gives: the choice between time and the spreadsheet's events. Knows no rule of creation.
import type { RunContext } from '../../run/run-context';
import { guard, notModelled, type Coverage } from '../guard';
import { CLOCK_TRIGGER_BUILDER, FakeClockTriggerBuilder } from './fake-clock-trigger-builder';
import { FakeSpreadsheetTriggerBuilder, SPREADSHEET_TRIGGER_BUILDER } from './fake-spreadsheet-trigger-builder';

export const TRIGGER_BUILDER: Coverage = {
  forDocument: 'refused: Google Docs',
  forForm: 'refused: Google Forms',
  forSpreadsheet: 'partial: this spreadsheet only',
  forUserCalendar: 'refused: Google Calendar',
  timeBased: 'exact',
};

export class FakeTriggerBuilder {
  constructor(
    private readonly run: RunContext,
    private readonly handler: string,
  ) {}

  timeBased(): FakeClockTriggerBuilder {
    const builder = new FakeClockTriggerBuilder(this.run, this.handler);
    return guard(builder, 'ClockTriggerBuilder', CLOCK_TRIGGER_BUILDER);
  }

  /** A spreadsheet or its id. */
  forSpreadsheet(target: unknown): FakeSpreadsheetTriggerBuilder {
    const id = hasId(target) ? target.getId() : target;
    if (id !== this.run.host.document.id()) throw notModelled('TriggerBuilder.forSpreadsheet of another spreadsheet');
    const builder = new FakeSpreadsheetTriggerBuilder(this.run, this.handler);
    return guard(builder, 'SpreadsheetTriggerBuilder', SPREADSHEET_TRIGGER_BUILDER);
  }
}

function hasId(value: unknown): value is { getId(): unknown } {
  return typeof value === 'object' && value !== null && 'getId' in value && typeof value.getId === 'function';
}
