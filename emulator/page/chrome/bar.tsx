// The top of the page: title, menus, who one is.
// Knows no grid.
import type { WorkbenchState } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { Icon } from './icon';
import { MenuBar } from './menu-bar';
import { barMenus } from './bar-menus';
import { PersonSwitch } from './person-switch';

export function Bar({ workbench, state }: { readonly workbench: Workbench; readonly state: WorkbenchState }) {
  return (
    <header class="bar">
      <Icon name="logo" />
      <div class="bar-words">
        <div class="bar-title">
          <h1>{state.title}</h1>
          <span class="chip">{workbench.words.localWorkbook}</span>
        </div>
        <MenuBar menus={barMenus(workbench, state)} />
      </div>
      <PersonSwitch workbench={workbench} state={state} />
    </header>
  );
}
