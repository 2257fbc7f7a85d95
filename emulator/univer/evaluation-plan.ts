// Decides which formulas are due and in which order, for one pass of the calculation.
// This is the engine's own dependency search (FormulaDependencyGenerator.generate of Univer 0.25.1) without its promises:
// the original awaits at every reference, though nothing in it waits for anything. Knows no result.
import type { Injector, IUnitRange } from '@univerjs/core';
import type {
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyTree,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';

import { AddressFunctions } from './address-functions';
import { formulasInCircles } from './circles';
import type { TreeBuilding } from './engine-internals';
import { treeBuilding } from './engine-internals';
import { engine } from './univer-packages';

type Tree = IFormulaDependencyTree;

export interface Plan {
  /** Each after those it reads. */
  readonly order: readonly Tree[];
  /** Those that read themselves by some way round; they stand in no order. */
  readonly circles: readonly Tree[];
}

export class EvaluationPlan {
  private readonly building: TreeBuilding;
  private readonly dependencies: IDependencyManagerService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly addresses: AddressFunctions;
  /** What each formula reads by the references written in it, by its id in the engine. */
  private readonly reads = new Map<number, readonly IUnitRange[]>();
  /** Whether any formula makes up references as it is calculated. */
  private hasAddresses = false;

  constructor(injector: Injector) {
    this.building = treeBuilding(injector);
    this.dependencies = injector.get(engine.IDependencyManagerService);
    this.config = injector.get(engine.IFormulaCurrentConfigService);
    this.runtime = injector.get(engine.IFormulaRuntimeService);
    this.addresses = new AddressFunctions(injector, this.building);
  }

  /** Whether a formula planned before may read one of the ranges. */
  mayRead(ranges: readonly IUnitRange[]): boolean {
    if (this.hasAddresses) return true;
    for (const own of this.reads.values())
      if (own.some((one) => ranges.some((other) => meets(one, other)))) return true;
    return false;
  }

  /** All formulas are others than before. */
  forget(): void {
    this.reads.clear();
    this.dependencies.reset();
  }

  /** For what the engine's configuration holds as formulas and changed ranges. */
  make(): Plan {
    const { building, dependencies } = this;
    building._updateRangeFlatten();
    this.findRanges();
    dependencies.openKdTree();
    const run = building._calculateRunList(building._getUpdateTreeListAndMakeDependency());
    const circles = formulasInCircles(run, (tree) => dependencies.searchDependency(tree.toRTreeItem()));
    building._dependencyTreeCache.clear();
    building._dependencyRTreeCacheForAddressFunction.clear();
    dependencies.closeKdTree();
    this.runtime.clearArrayObjectCache();
    // The engine takes its list from the end.
    return { order: run.filter((tree) => !circles.has(tree)).reverse(), circles: [...circles] };
  }

  private findRanges(): void {
    const formulas = this.config.getFormulaData();
    const trees: Tree[] = [];
    this.building._registerFormulas(Object.keys(formulas), formulas, this.config.getUnitData(), trees);
    const added: Tree[] = [];
    this.hasAddresses = false;
    for (const tree of trees) {
      const node = this.building._getTreeNode(tree);
      tree.isDirty = this.building._includeTree(tree, node);
      tree.addressFunctionNodes = this.building._getAddressFunctionNodeList(node);
      const isAddress = tree.addressFunctionNodes.length > 0;
      const known = this.reads.get(tree.treeId);
      const ranges = known === undefined || isAddress ? this.addresses.rangesIn(node, tree) : known;
      if ('pushRangeList' in tree) tree.pushRangeList([...ranges]);
      this.reads.set(tree.treeId, ranges);
      this.hasAddresses ||= isAddress;
      if (known === undefined) added.push(tree);
    }
    for (const tree of added) this.dependencies.addDependencyRTreeCache(tree);
    this.addresses.follow(trees);
  }
}

function meets(one: IUnitRange, other: IUnitRange): boolean {
  const [a, b] = [one.range, other.range];
  return (
    one.sheetId === other.sheetId &&
    a.startRow <= b.endRow &&
    b.startRow <= a.endRow &&
    a.startColumn <= b.endColumn &&
    b.startColumn <= a.endColumn
  );
}
