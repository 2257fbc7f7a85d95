// What the store tells of: changes for the browsers, changes of structure, edits of persons, calculation that is due.
// Knows the form of each, not who listens.
import type { StructureChange } from '../cells/cell-store';
import { Listeners } from './listeners';
import type { Mutation, UserEdit } from './mutation-stream';
import type { ResultCells } from './result-cells';
import type { Spills } from './spills';
import { sheets } from './univer-packages';

export class StoreNews {
  readonly mutation = new Listeners<[mutation: Mutation, from: unknown]>();
  readonly structure = new Listeners<[change: StructureChange]>();
  readonly edit = new Listeners<[edit: UserEdit]>();
  readonly pending = new Listeners<[]>();
  private toldPending = false;
  private toldSpills = 0;

  constructor(private readonly unitId: string) {}

  /** Once, until results are told. */
  due(): void {
    if (this.toldPending) return;
    this.toldPending = true;
    this.pending.tell();
  }

  results(cells: ResultCells, spills: Spills): void {
    this.toldPending = false;
    for (const [subUnitId, cellValue] of cells) {
      const params = { unitId: this.unitId, subUnitId, cellValue };
      this.mutation.tell({ id: sheets.SetRangeValuesMutation.id, params }, undefined);
    }
    if (this.toldSpills === spills.version) return;
    this.toldSpills = spills.version;
    this.mutation.tell(this.spills(spills), undefined);
  }

  /** Spills travel beside the cells: no cell holds them. */
  spills(spills: Spills): Mutation {
    const params = { arrayFormulaRange: spills.ranges(this.unitId), arrayFormulaCellData: spills.cells(this.unitId) };
    return { id: 'formula.mutation.set-array-formula-data', params };
  }
}
