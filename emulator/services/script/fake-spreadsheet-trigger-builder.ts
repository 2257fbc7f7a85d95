// Builds an installable trigger for an event of the spreadsheet. Knows the words of the builder, not what may be created.
import type { TriggerType } from '../../host/triggers-state';
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { createTrigger } from './create-trigger';
import type { FakeTrigger } from './fake-trigger';

export const SPREADSHEET_TRIGGER_BUILDER: Coverage = {
  create: 'exact',
  onChange: 'partial: can be made, is never fired here',
  onEdit: 'exact',
  onFormSubmit: 'partial: can be made, is never fired here',
  onOpen: 'exact',
};

export class FakeSpreadsheetTriggerBuilder {
  private type: TriggerType | null = null;

  constructor(
    private readonly run: RunContext,
    private readonly handler: string,
  ) {}

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): FakeTrigger {
    if (this.type === null) throw this.run.exception('The trigger must have an event type.');
    return createTrigger(this.run, { handler: this.handler, type: this.type, schedule: null, nearMinute: null });
  }

  private on(type: TriggerType): this {
    this.type = type;
    return this;
  }
}
