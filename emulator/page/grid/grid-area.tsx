// The place of the grid on the page, and the flow of changes between grid and server.
// Knows no cell; Preact draws the box once and leaves everything inside to Univer.
import { useEffect, useRef } from 'preact/hooks';
import { installTestAccess } from '../test-access';
import { fill } from '../text';
import type { Workbench } from '../workbench';
import { UniverGrid } from './univer-grid';

export function GridArea({ workbench }: { readonly workbench: Workbench }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const { connection } = workbench;
    const grid = new UniverGrid(box.current, workbench.config.language, {
      changed: (mutation) => connection.send({ type: 'mutation', ...mutation }),
      selected: (selection) => connection.send({ type: 'selection', selection }),
    });
    workbench.grid = grid;
    installTestAccess(grid, () => workbench.view.opened);
    return workbench.onStream((message) => {
      if (message.type === 'init') {
        grid.load(message.snapshot);
        for (const mutation of message.opening) grid.apply(mutation);
        grid.offerFunctions(message.state.customFunctions);
        workbench.open();
      }
      if (message.type === 'mutation') grid.apply(message);
      if (message.type === 'select') grid.select(message);
      if (message.type === 'refused') workbench.notify(fill(workbench.words.refused, message.reason));
    });
  }, [workbench]);
  return <div class="grid" ref={box} />;
}
