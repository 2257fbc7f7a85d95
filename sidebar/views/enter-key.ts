// Plain Enter in a one-line field moves on instead of sending the form off; in a quick card it creates from the last one.
import { belongsToInputMethod } from '../ime';

const ONE_LINE = 'input[type="text"], textarea, select';

const isField = (element: unknown): element is HTMLElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

/** @param atEnd what Enter does in the last field; nothing when left out */
export function pressEnter(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, atEnd?: () => void): void {
  const { target, currentTarget } = event;
  if (belongsToInputMethod(event) || event.defaultPrevented || event.key !== 'Enter') return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !isField(target)) return;
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(ONE_LINE)];
  const next = fields[fields.indexOf(target) + 1];
  const isLast = next === undefined;
  // Enter belongs to long text, except at the end of a form that it sends off.
  if (target instanceof HTMLTextAreaElement && !(isLast && atEnd)) return;
  event.preventDefault();
  if (next) next.focus();
  else atEnd?.();
}
