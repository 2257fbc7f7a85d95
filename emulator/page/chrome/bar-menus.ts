// Which menus stand in the bar: the workbench's own, the add-ons' under Extensions, a bound script's in the bar itself.
// Knows how menus came to be, not how they are drawn.
import type { MenuItemView, WorkbenchState } from '../../server/protocol';
import { fill } from '../text';
import type { Workbench } from '../workbench';

export interface MenuChoice {
  readonly label: string;
  readonly run?: () => void;
  readonly items?: readonly MenuChoice[];
  readonly disabled?: boolean;
  /** A line above. */
  readonly separated?: boolean;
}
export interface BarMenu {
  readonly label: string;
  /** Asked when the menu opens, since some choices name the selected column. */
  items(): readonly MenuChoice[];
}

export function barMenus(workbench: Workbench, state: WorkbenchState): readonly BarMenu[] {
  const { words } = workbench;
  const own = state.menus.filter((menu) => menu.place === 'bar');
  const addOns = state.menus.filter((menu) => menu.place === 'extensions');
  return [
    { label: words.data, items: () => sortChoices(workbench) },
    {
      label: words.extensions,
      items: () =>
        addOns.length === 0
          ? [{ label: words.noAddOn, disabled: true }]
          : addOns.map((menu) => ({ label: menu.title, items: choicesOf(workbench, menu.items) })),
    },
    ...own.map((menu) => ({ label: menu.title, items: () => choicesOf(workbench, menu.items) })),
  ];
}

function choicesOf(workbench: Workbench, items: readonly MenuItemView[]): readonly MenuChoice[] {
  const choices: MenuChoice[] = [];
  let separated = false;
  for (const item of items) {
    if (item.type === 'separator') {
      separated = choices.length > 0;
      continue;
    }
    const choice: MenuChoice =
      item.type === 'submenu'
        ? { label: item.label, items: choicesOf(workbench, item.items), separated }
        : {
            label: item.label,
            separated,
            run: () => workbench.do({ action: 'menu', functionName: item.functionName }),
          };
    choices.push(choice);
    separated = false;
  }
  return choices;
}

function sortChoices(workbench: Workbench): readonly MenuChoice[] {
  const selection = workbench.grid?.selection() ?? null;
  const column = selection === null ? '–' : columnLetters(selection.column);
  const choice = (label: string, ascending: boolean): MenuChoice => ({
    label: fill(label, column),
    disabled: selection === null,
    run: () => {
      if (selection === null) return;
      workbench.do({ action: 'sort', sheetId: selection.sheetId, column: selection.column, ascending });
    },
  });
  return [choice(workbench.words.sortAscending, true), choice(workbench.words.sortDescending, false)];
}

function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
