// A menu under construction; `addToUi` puts it into the window of the user who runs this. Knows no sheet.
import type { Menu, MenuEntry } from '../../host/ui-state';
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { signatureError } from '../signature';

export const MENU: Coverage = { addItem: 'exact', addSeparator: 'exact', addSubMenu: 'exact', addToUi: 'exact' };

export class FakeMenu {
  private readonly entries: MenuEntry[] = [];

  constructor(
    private readonly run: RunContext,
    private readonly caption: string,
    private readonly addon: boolean,
  ) {}

  addItem(...args: readonly unknown[]): this {
    const [caption, functionName] = args;
    if (args.length !== 2 || typeof caption !== 'string' || typeof functionName !== 'string') {
      throw signatureError(this.run, 'Menu.addItem', args);
    }
    this.entries.push({ type: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ type: 'separator' });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof FakeMenu)) throw signatureError(this.run, 'Menu.addSubMenu', [menu]);
    this.entries.push({ type: 'menu', menu: menu.data() });
    return this;
  }

  addToUi(): void {
    this.run.host.ui.setMenu(this.run.user, this.data());
  }

  private data(): Menu {
    return { caption: this.caption, addon: this.addon, entries: [...this.entries] };
  }
}
