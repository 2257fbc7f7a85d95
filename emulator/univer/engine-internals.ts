// The parts of Univer's formula engine that only exist inside it, with their types, checked when they are taken.
// Knows no workbook. Written for version 0.25.1, which is pinned; any other version must pass the check below.
import type { Injector, IUnitRange, RTree } from '@univerjs/core';
import type { BaseAstNode, IFormulaData, IFormulaDependencyTree, IUnitData } from '@univerjs/engine-formula';

import { engine } from './univer-packages';

/** How the engine finds out which formulas depend on which ranges. Each member is named as it is there. */
export interface TreeBuilding {
  _updateRangeFlatten(): void;
  _registerFormulas(units: string[], formulas: IFormulaData, data: IUnitData, into: IFormulaDependencyTree[]): void;
  _getTreeNode(tree: IFormulaDependencyTree): BaseAstNode;
  _includeTree(tree: IFormulaDependencyTree, node: BaseAstNode): boolean;
  _nodeTraversalRef(node: BaseAstNode, into: BaseAstNode[]): void;
  _getAddressFunctionNodeList(node: BaseAstNode): IFormulaDependencyTree['addressFunctionNodes'];
  _searchDependencyByAddressFunction(cells: RTree, ranges: IUnitRange[], found: Set<number>): void;
  _buildTreeNodeById(ids: Set<number>): IFormulaDependencyTree[];
  _addDependencyTreeByAddressFunction(tree: IFormulaDependencyTree, ranges: IUnitRange[]): void;
  _getUpdateTreeListAndMakeDependency(): IFormulaDependencyTree[];
  _calculateRunList(trees: IFormulaDependencyTree[]): IFormulaDependencyTree[];
  readonly _dependencyTreeCache: Map<number, IFormulaDependencyTree>;
  readonly _dependencyRTreeCacheForAddressFunction: RTree;
  readonly _executedAddressFunctionNodeIds: Set<number>;
}

const METHODS = [
  '_updateRangeFlatten',
  '_registerFormulas',
  '_getTreeNode',
  '_includeTree',
  '_nodeTraversalRef',
  '_getAddressFunctionNodeList',
  '_searchDependencyByAddressFunction',
  '_buildTreeNodeById',
  '_addDependencyTreeByAddressFunction',
  '_getUpdateTreeListAndMakeDependency',
  '_calculateRunList',
];
const FIELDS = ['_dependencyTreeCache', '_dependencyRTreeCacheForAddressFunction', '_executedAddressFunctionNodeIds'];

export function treeBuilding(injector: Injector): TreeBuilding {
  const generator: object = injector.get(engine.IFormulaDependencyGenerator);
  if (!isTreeBuilding(generator))
    throw new Error('Cannot calculate: this version of the formula engine is not supported');
  return generator;
}

function isTreeBuilding(generator: object): generator is TreeBuilding {
  const has = (name: string, type: string): boolean => typeof Reflect.get(generator, name) === type;
  return METHODS.every((name) => has(name, 'function')) && FIELDS.every((name) => has(name, 'object'));
}
