// Functions that make up references as they are calculated: what they read is known only once what they are given is.
// The engine's own way (FormulaDependencyGenerator of Univer 0.25.1) without its promises. Knows no result.
import type { Injector, IUnitRange, RTree } from '@univerjs/core';
import type {
  BaseAstNode,
  IFormulaDependencyTree,
  IFormulaRuntimeService,
  Interpreter,
} from '@univerjs/engine-formula';

import type { TreeBuilding } from './engine-internals';
import { core, engine } from './univer-packages';

type Tree = IFormulaDependencyTree;

export class AddressFunctions {
  private readonly runtime: IFormulaRuntimeService;
  private readonly interpreter: Interpreter;

  constructor(
    injector: Injector,
    private readonly building: TreeBuilding,
  ) {
    this.runtime = injector.get(engine.IFormulaRuntimeService);
    this.interpreter = injector.get(engine.Interpreter);
  }

  /** Finds out what they read, calculating first what decides it. */
  follow(trees: readonly Tree[]): void {
    this.building._executedAddressFunctionNodeIds.clear();
    const due = trees.filter((tree) => tree.addressFunctionNodes.length > 0);
    if (due.length === 0) return;
    const cells = new core.RTree();
    for (const { unitId, subUnitId: sheetId, row, column, treeId } of trees) {
      const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      cells.insert({ unitId, sheetId, range, id: treeId });
    }
    for (const tree of due) this.followAddress(cells, tree);
  }

  private followAddress(cells: RTree, tree: Tree): void {
    const nodes = tree.addressFunctionNodes;
    if (nodes.length === 0) return;
    const found = new Set<number>();
    const read = nodes.flatMap((node) => this.rangesIn(node, tree));
    this.building._searchDependencyByAddressFunction(cells, read, found);
    this.calculateFirst(cells, this.building._buildTreeNodeById(found));
    this.makeCurrent(tree);
    const targets = nodes.flatMap((node) => this.rangeOf(node, tree));
    tree.addressFunctionNodes = [];
    this.building._addDependencyTreeByAddressFunction(tree, targets);
    this.calculateFirst(cells, this.building._buildTreeNodeById(new Set([...cells.bulkSearch(targets)].map(Number))));
  }

  private calculateFirst(cells: RTree, trees: Tree[]): void {
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
      this.followAddress(cells, tree);
      this.makeCurrent(tree);
      const node = this.building._getTreeNode(tree);
      this.runtime.setRuntimeData(
        this.interpreter.execute({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY }),
      );
    }
  }

  private makeCurrent({ row, column, rowCount, columnCount, subUnitId, unitId }: Tree): void {
    this.runtime.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
  }

  /** The ranges of the references written in a formula or a part of it. */
  rangesIn(node: BaseAstNode, tree: Tree): IUnitRange[] {
    this.makeCurrent(tree);
    const references: BaseAstNode[] = [];
    this.building._nodeTraversalRef(node, references);
    return references.flatMap((reference) => this.rangeOf(reference, tree));
  }

  private rangeOf(node: BaseAstNode, tree: Tree): IUnitRange[] {
    const { refOffsetX, refOffsetY } = tree;
    const ranges = [this.interpreter.execute({ node, refOffsetX, refOffsetY }).toUnitRange()];
    node.setValue(null);
    return ranges;
  }
}
