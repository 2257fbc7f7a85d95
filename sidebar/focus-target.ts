// The element of the screen that goes by a name in `data-focus`: a field's key, a section, the heading.
export const focusTarget = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-focus]')].find((element) => element.dataset['focus'] === name);
