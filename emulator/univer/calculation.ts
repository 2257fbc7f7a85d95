// Calculates what is due, to the end and at once: formulas in the order of what they read, again where a spill changed
// what others read, until nothing changes. Knows no mutation; it changes the model's cells and tells which.
import type { IUnitRange } from '@univerjs/core';
import type {
  AstTreeBuilder,
  FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaDependencyTree,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
} from '@univerjs/engine-formula';

import { PARSE_ERROR } from './dialect/to-engine';
import { EvaluationPlan } from './evaluation-plan';
import type { FormulaIndex } from './formula-index';
import type { ResultCells } from './result-cells';
import { CIRCLE_NOTE, ResultWriter } from './result-cells';
import type { Spills } from './spills';
import { engine } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

/** The engine's type of a formula that it could not read. */
const ERROR_NODE = 7;
const PARSE_FAILURE = (): FunctionVariantType => engine.ErrorValueObject.create(engine.ErrorType.ERROR, PARSE_ERROR);
/** A chain of spills that feed each other is followed this far; a longer one is a spill that feeds itself. */
const MOST_PASSES = 30;

export class Calculation {
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly interpreter: Interpreter;
  private readonly lexer: Lexer;
  private readonly syntax: AstTreeBuilder;
  private readonly plan: EvaluationPlan;

  constructor(
    private readonly model: WorkbookModel,
    private readonly formulas: FormulaIndex,
    private readonly spills: Spills,
  ) {
    const { injector } = model;
    this.config = injector.get(engine.IFormulaCurrentConfigService);
    this.runtime = injector.get(engine.IFormulaRuntimeService);
    this.interpreter = injector.get(engine.Interpreter);
    this.lexer = injector.get(engine.Lexer);
    this.syntax = injector.get(engine.AstTreeBuilder);
    this.plan = new EvaluationPlan(injector);
  }

  /** `ranges` have changed. Gives the cells whose shown value or format is new. */
  run(ranges: readonly IUnitRange[]): ResultCells {
    const writer = new ResultWriter(this.model, this.spills);
    let due: readonly IUnitRange[] = ranges;
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      due = this.pass(due, writer);
      if (due.length === 0) break;
    }
    return writer.changes();
  }

  /** Whether a formula calculated before may read one of the ranges. */
  mayRead(ranges: readonly IUnitRange[]): boolean {
    return this.plan.mayRead(ranges);
  }

  /** All formulas are others than before. */
  restart(): void {
    this.plan.forget();
  }

  /** Gives the ranges of spills that changed. */
  private pass(ranges: readonly IUnitRange[], writer: ResultWriter): readonly IUnitRange[] {
    this.forget();
    const { unitId } = this.model;
    this.config.load({
      formulaData: this.formulas.engineData(),
      arrayFormulaCellData: this.spills.cells(unitId),
      arrayFormulaRange: this.spills.ranges(unitId),
      forceCalculate: false,
      dirtyRanges: [...ranges],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    this.runtime.reset();
    const { order, circles } = this.plan.make();
    const circle = engine.ErrorValueObject.create(engine.ErrorType.REF, CIRCLE_NOTE);
    for (const tree of circles) this.take(tree, circle, writer);
    for (const tree of order) this.evaluate(tree, writer);
    this.forget();
    return writer.takeSpillChanges();
  }

  private evaluate(tree: IFormulaDependencyTree, writer: ResultWriter): void {
    const node = engine.generateAstNode(tree.unitId, tree.formula, this.lexer, this.syntax, this.config);
    this.makeCurrent(tree);
    const { refOffsetX, refOffsetY } = tree;
    try {
      const unread = Number(node.nodeType) === ERROR_NODE;
      const value = unread ? PARSE_FAILURE() : this.interpreter.execute({ node, refOffsetX, refOffsetY });
      this.take(tree, value, writer);
    } catch (error) {
      // One formula that the engine trips over must not keep the others from their results.
      const note = `The local workbook cannot calculate this: ${error instanceof Error ? error.message : String(error)}`;
      this.take(tree, engine.ErrorValueObject.create(engine.ErrorType.ERROR, note), writer);
    }
    node.resetCalculationState();
  }

  private take(tree: IFormulaDependencyTree, value: FunctionVariantType, writer: ResultWriter): void {
    this.makeCurrent(tree);
    this.runtime.setRuntimeData(writer.write(tree.subUnitId, tree.row, tree.column, value));
  }

  private makeCurrent({ row, column, rowCount, columnCount, subUnitId, unitId }: IFormulaDependencyTree): void {
    this.runtime.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
  }

  private forget(): void {
    engine.FORMULA_REF_TO_ARRAY_CACHE.clear();
    engine.CELL_INVERTED_INDEX_CACHE.clear();
  }
}
