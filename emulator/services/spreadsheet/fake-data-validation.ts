// DataValidation: a rule that can be laid on cells. It never changes; copy() gives a builder to make another.
// Knows not whether values satisfy it.
import type { RuleArgument, ValidationRule } from '../../host/annotations/validation-rule';
import type { EnumValue } from '../enumeration';
import { guard, type Coverage } from '../guard';
import { areaOn } from './coordinates';
import type { FakeDataValidationBuilder } from './fake-data-validation-builder';
import type { OpenSpreadsheet } from './open-spreadsheet';

export const DATA_VALIDATION: Coverage = {
  copy: 'exact',
  getAllowInvalid: 'exact',
  getCriteriaType: 'exact',
  getCriteriaValues: 'exact',
  getHelpText: 'exact',
};

export class FakeDataValidation {
  constructor(
    private readonly open: OpenSpreadsheet,
    readonly rule: ValidationRule,
  ) {
    guard(this, 'DataValidation', DATA_VALIDATION);
  }

  copy(): FakeDataValidationBuilder {
    return this.open.handles.validationBuilder(this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  getCriteriaType(): EnumValue {
    return this.open.enums.DataValidationCriteria.of(this.rule.criteria);
  }

  getCriteriaValues(): readonly unknown[] {
    return this.rule.args.map((one) => criteriaValue(this.open, one));
  }
}

export function criteriaValue(open: OpenSpreadsheet, argument: RuleArgument): unknown {
  if (typeof argument !== 'object') return argument;
  if ('date' in argument) return open.run.date(argument.date);
  if ('range' in argument) return open.handles.range(areaOn(open.sheet(argument.range.sheetId), argument.range));
  return [...argument];
}
