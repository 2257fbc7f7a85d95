// DataValidationBuilder: puts a rule together. By default it lets invalid input in with a warning
// (D:ref/spreadsheet/data-validation-builder). Costs nothing: the rule reaches the document with a range.
import type { RuleArgument, ValidationRule } from '../../host/annotations/validation-rule';
import type { EnumValue } from '../enumeration';
import { guard, notModelled, type Coverage } from '../guard';
import { criteriaValue, FakeDataValidation } from './fake-data-validation';
import { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isFlag, isText, wrongSignature } from '../signature';

type ArgumentKind = 'date' | 'number' | 'text' | 'list' | 'range' | 'flag' | 'word';

interface Criteria {
  readonly name: string;
  readonly kinds: readonly ArgumentKind[];
  /** So many of them may be left out, from the end. */
  readonly optional?: number;
}

const CRITERIA: Readonly<Record<string, Criteria>> = {
  requireCheckbox: { name: 'CHECKBOX', kinds: ['word', 'word'], optional: 2 },
  requireDate: { name: 'DATE_IS_VALID_DATE', kinds: [] },
  requireDateAfter: { name: 'DATE_AFTER', kinds: ['date'] },
  requireDateBefore: { name: 'DATE_BEFORE', kinds: ['date'] },
  requireDateBetween: { name: 'DATE_BETWEEN', kinds: ['date', 'date'] },
  requireDateEqualTo: { name: 'DATE_EQUAL_TO', kinds: ['date'] },
  requireDateNotBetween: { name: 'DATE_NOT_BETWEEN', kinds: ['date', 'date'] },
  requireDateOnOrAfter: { name: 'DATE_ON_OR_AFTER', kinds: ['date'] },
  requireDateOnOrBefore: { name: 'DATE_ON_OR_BEFORE', kinds: ['date'] },
  requireFormulaSatisfied: { name: 'CUSTOM_FORMULA', kinds: ['text'] },
  requireNumberBetween: { name: 'NUMBER_BETWEEN', kinds: ['number', 'number'] },
  requireNumberEqualTo: { name: 'NUMBER_EQUAL_TO', kinds: ['number'] },
  requireNumberGreaterThan: { name: 'NUMBER_GREATER_THAN', kinds: ['number'] },
  requireNumberGreaterThanOrEqualTo: { name: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', kinds: ['number'] },
  requireNumberLessThan: { name: 'NUMBER_LESS_THAN', kinds: ['number'] },
  requireNumberLessThanOrEqualTo: { name: 'NUMBER_LESS_THAN_OR_EQUAL_TO', kinds: ['number'] },
  requireNumberNotBetween: { name: 'NUMBER_NOT_BETWEEN', kinds: ['number', 'number'] },
  requireNumberNotEqualTo: { name: 'NUMBER_NOT_EQUAL_TO', kinds: ['number'] },
  requireTextContains: { name: 'TEXT_CONTAINS', kinds: ['text'] },
  requireTextDoesNotContain: { name: 'TEXT_DOES_NOT_CONTAIN', kinds: ['text'] },
  requireTextEqualTo: { name: 'TEXT_EQUAL_TO', kinds: ['text'] },
  requireTextIsEmail: { name: 'TEXT_IS_VALID_EMAIL', kinds: [] },
  requireTextIsUrl: { name: 'TEXT_IS_VALID_URL', kinds: [] },
  requireValueInList: { name: 'VALUE_IN_LIST', kinds: ['list', 'flag'], optional: 1 },
  requireValueInRange: { name: 'VALUE_IN_RANGE', kinds: ['range', 'flag'], optional: 1 },
};

const UNPUBLISHED = new Set(['requireTextIsEmail', 'requireTextIsUrl']);

export const DATA_VALIDATION_BUILDER: Coverage = {
  ...Object.fromEntries(
    Object.keys(CRITERIA).map((method) => [
      method,
      UNPUBLISHED.has(method) ? ('partial: Google does not publish its patterns' as const) : ('exact' as const),
    ]),
  ),
  build: 'partial: a builder without criteria is refused',
  copy: 'exact',
  getAllowInvalid: 'exact',
  getCriteriaType: 'exact',
  getCriteriaValues: 'exact',
  getHelpText: 'exact',
  requireFormulaSatisfied: 'partial: kept; a write into a cell whose rule rejects is refused',
  requireValueInList: 'partial: choices are compared letter by letter with what is written',
  setAllowInvalid: 'exact',
  setHelpText: 'exact',
  withCriteria: 'refused: not needed so far',
};

const NO_RULE: ValidationRule = { criteria: '', args: [], allowInvalid: true, helpText: null };

export class FakeDataValidationBuilder {
  static {
    for (const [method, criteria] of Object.entries(CRITERIA)) {
      Object.defineProperty(FakeDataValidationBuilder.prototype, method, {
        value(this: FakeDataValidationBuilder, ...args: readonly unknown[]): FakeDataValidationBuilder {
          return this.require(method, criteria, args);
        },
      });
    }
  }

  constructor(
    private readonly open: OpenSpreadsheet,
    private rule: ValidationRule = NO_RULE,
  ) {
    guard(this, 'DataValidationBuilder', DATA_VALIDATION_BUILDER);
  }

  build(): FakeDataValidation {
    if (this.rule.criteria === '') throw notModelled('DataValidationBuilder.build without criteria');
    return new FakeDataValidation(this.open, this.rule);
  }

  copy(): FakeDataValidationBuilder {
    return new FakeDataValidationBuilder(this.open, this.rule);
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

  setAllowInvalid(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw this.wrong('setAllowInvalid', args);
    this.rule = { ...this.rule, allowInvalid: args[0] };
    return this;
  }

  setHelpText(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setHelpText', args);
    this.rule = { ...this.rule, helpText: args[0] };
    return this;
  }

  private require(method: string, { name, kinds, optional = 0 }: Criteria, args: readonly unknown[]): this {
    if (args.length > kinds.length || args.length < kinds.length - optional) throw this.wrong(method, args);
    const taken = args.map((value, index) => {
      const argument = this.argument(kinds[index], value);
      if (argument === null) throw this.wrong(method, args);
      return argument;
    });
    // A drop-down is shown unless told otherwise.
    const rest = kinds.slice(args.length).flatMap((kind): readonly RuleArgument[] => (kind === 'flag' ? [true] : []));
    this.rule = { ...this.rule, criteria: name, args: [...taken, ...rest] };
    return this;
  }

  private argument(kind: ArgumentKind | undefined, value: unknown): RuleArgument | null {
    switch (kind) {
      case 'date':
        return this.open.run.isDate(value) ? { date: value.getTime() } : null;
      case 'number':
        return typeof value === 'number' ? value : null;
      case 'text':
        return typeof value === 'string' ? value : null;
      case 'flag':
        return typeof value === 'boolean' ? value : null;
      case 'list':
        return Array.isArray(value) ? value.map(String) : null;
      case 'range':
        return value instanceof FakeRange ? { range: value.coordinates.area } : null;
      case 'word':
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
      default:
        return null;
    }
  }

  private wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `DataValidationBuilder.${method}`, args);
  }
}
