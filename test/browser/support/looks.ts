// What eyes would judge on a page, measured: widths, the ring of the focus, contrasts, likeness in grey.
// The functions given to `evaluate` run in the page and use nothing from here.
import type { Locator, Page } from 'playwright-core';

/** Elements that reach beyond the sidebar's content, and the page itself when it scrolls sideways. */
export const widerThanPage = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.querySelector('.app')?.getBoundingClientRect().right ?? 0;
    const wide = [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter((each) => each.closest('.spoken') === null && each.getBoundingClientRect().right > edge + 0.5)
      .map((each) => each.outerHTML.slice(0, 120));
    return document.documentElement.scrollWidth > 300 ? [...wide, 'the page'] : wide;
  });

/** Which element has the focus, and its HTML when no ring shows that. Runs in the page. */
export const hiddenFocus = (): { readonly mark: string; readonly hidden: string } => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return { mark: '', hidden: '' };
  const all = [...document.querySelectorAll('#app *')];
  const ringOf = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  };
  // A field inside a rounded frame, or one that is drawn by its label, shows the focus there.
  const frame = focused.closest('.search, .day-picker');
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const rings = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (frame !== null && ringOf(frame));
  return { mark: String(all.indexOf(focused)), hidden: rings ? '' : focused.outerHTML };
};

/** Texts under 4.5:1, field borders and focus rings under 3:1, of what is shown now. Runs in the page. */
export const contrastProblems = (): readonly string[] => {
  type Colour = readonly [number, number, number, number];
  const read = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => {
    const mix = (top: number, under: number): number => top * a + under * (1 - a);
    return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
  };
  const groundOf = (element: Element | null): Colour => {
    if (element === null) return [255, 255, 255, 1];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  };
  const light = ([r, g, b]: Colour): number => {
    const part = (value: number): number => {
      const scaled = value / 255;
      return scaled <= 0.04045 ? scaled / 12.92 : ((scaled + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const shown = [...document.querySelectorAll<HTMLElement>('#app *')].filter(
    (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
  );
  const problems: string[] = [];
  const require = (what: string, element: Element, front: string, back: Colour, least: number): void => {
    const ratio = contrast(over(read(front), back), back);
    if (ratio < least) problems.push(`${what} ${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 100)}`);
  };
  for (const element of shown) {
    const ground = groundOf(element);
    const style = getComputedStyle(element);
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (says) require('text', element, style.color, ground, 4.5);
    if (element instanceof SVGElement) require('icon', element, style.color, ground, 3);
    if (!element.matches('.input, .search, .search input')) continue;
    require('typed text', element, style.color, ground, 4.5);
    require('placeholder', element, getComputedStyle(element, '::placeholder').color, ground, 4.5);
    if (element.matches('.input, .search')) {
      require('border', element, style.borderTopColor, groundOf(element.parentElement), 3);
    }
  }
  for (const element of shown.filter((each) => each.matches('button, a, input, select, textarea'))) {
    element.focus({ preventScroll: true });
    const { outlineColor, outlineStyle } = getComputedStyle(element);
    if (outlineStyle !== 'none') require('ring', element, outlineColor, groundOf(element.parentElement), 3);
  }
  return problems;
};

/** The element as a picture, in Base64. */
export const greyPicture = async (element: Locator): Promise<string> => (await element.screenshot()).toString('base64');

/** The share of points that are clearly lighter or darker in one of two pictures, laid on each other at the top left. */
export const unlikeness = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([first, second]) => {
      const [width, height] = [120, 28];
      const pointsOf = async (picture: string): Promise<readonly number[]> => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        if (pen === null) throw new Error('Cannot compare: the browser has no canvas');
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, width, height);
        pen.drawImage(bitmap, 0, 0);
        const { data } = pen.getImageData(0, 0, width, height);
        return Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
      };
      const [a, b] = [await pointsOf(first), await pointsOf(second)];
      const differing = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 48).length;
      // Of a badge's usual area, not of the whole sheet.
      return differing / (60 * 18);
    },
    [one, other] as const,
  );
