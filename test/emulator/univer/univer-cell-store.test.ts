// The cell store's contract, kept by Univer.
import { UniverCellStore } from '../../../emulator/univer/univer-cell-store';
import { runCellStoreCases } from '../cells/cell-store.case';

runCellStoreCases('Univer', () => UniverCellStore.create(), {
  close: (store) => {
    if (store instanceof UniverCellStore) store.dispose();
  },
});
