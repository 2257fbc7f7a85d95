// A menu bar for mouse and keyboard: arrows move, Enter chooses, Escape goes back, as in any desktop program.
// Knows nothing of what the menus hold.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BarMenu, MenuChoice } from './bar-menus';
import { Icon } from './icon';

export function MenuBar({ menus }: { readonly menus: readonly BarMenu[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return undefined;
    const closeOutside = (event: Event): void => {
      if (!(event.target instanceof Node) || bar.current?.contains(event.target) !== true) setOpen(null);
    };
    // A click in the grid or in a frame does not reach the page as a click, but takes the focus.
    const closeOnBlur = (): void => setOpen(null);
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', closeOnBlur);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', closeOnBlur);
    };
  }, [open]);

  const move = (from: number, by: number): void => {
    const next = (from + by + menus.length) % menus.length;
    if (open !== null) setOpen(next);
    focusNth(bar.current, ':scope > .menu > button', next);
  };
  const keyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'ArrowRight') move(index, 1);
    else if (event.key === 'ArrowLeft') move(index, -1);
    else if (event.key === 'ArrowDown') setOpen(index);
    else if (event.key === 'Escape') setOpen(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="menu-bar" role="menubar" ref={bar}>
      {menus.map((menu, index) => (
        <div class="menu" key={menu.label}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? null : index)}
            onPointerEnter={() => open !== null && setOpen(index)}
            onKeyDown={(event) => keyDown(event, index)}
          >
            {menu.label}
          </button>
          {open === index && (
            <MenuList
              label={menu.label}
              items={menu.items()}
              close={() => setOpen(null)}
              back={() => {
                setOpen(null);
                focusNth(bar.current, ':scope > .menu > button', index);
              }}
              aside={(by) => move(index, by)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuChoice[];
  /** Everything closes: something was chosen. */
  readonly close: () => void;
  /** This list closes. */
  readonly back: () => void;
  /** To the menu beside; only from a list that hangs in the bar. */
  readonly aside?: (by: number) => void;
}

function MenuList({ label, items, close, back, aside }: MenuListProps) {
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => focusNth(list.current, CHOICES, 0), []);
  const choose = (choice: MenuChoice, index: number): void => {
    if (choice.disabled === true) return;
    if (choice.items !== undefined) return setOpen(index);
    close();
    choice.run?.();
  };
  const keyDown = (event: KeyboardEvent, choice: MenuChoice, index: number): void => {
    event.stopPropagation();
    if (event.key === 'ArrowDown') focusNth(list.current, CHOICES, (index + 1) % items.length);
    else if (event.key === 'ArrowUp') focusNth(list.current, CHOICES, (index - 1 + items.length) % items.length);
    else if (event.key === 'Home') focusNth(list.current, CHOICES, 0);
    else if (event.key === 'End') focusNth(list.current, CHOICES, items.length - 1);
    else if (event.key === 'ArrowRight') {
      if (choice.items !== undefined) setOpen(index);
      else aside?.(1);
    } else if (event.key === 'ArrowLeft') {
      if (aside === undefined) back();
      else aside(-1);
    } else if (event.key === 'Escape') back();
    else if (event.key === 'Tab') return close();
    else return;
    event.preventDefault();
  };
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list}>
      {items.map((choice, index) => (
        <div class={choice.separated === true ? 'menu-choice separated' : 'menu-choice'} key={choice.label}>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={choice.disabled === true}
            aria-haspopup={choice.items === undefined ? undefined : 'menu'}
            aria-expanded={choice.items === undefined ? undefined : open === index}
            onClick={() => choose(choice, index)}
            onPointerEnter={() => setOpen(choice.items === undefined ? null : index)}
            onKeyDown={(event) => keyDown(event, choice, index)}
          >
            <span>{choice.label}</span>
            {choice.items !== undefined && <Icon name="right" />}
          </button>
          {open === index && choice.items !== undefined && (
            <MenuList
              label={choice.label}
              items={choice.items}
              close={close}
              back={() => {
                setOpen(null);
                focusNth(list.current, CHOICES, index);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

const CHOICES = ':scope > .menu-choice > button';

function focusNth(within: HTMLElement | null, selector: string, index: number): void {
  within?.querySelectorAll<HTMLElement>(selector)[index]?.focus();
}
