// Starts a packed program once it is needed: unpacks it, compiles it and returns its value.
// The one place that makes code from text, and only from text that the build itself packed; must not know the program.
import { textOf, unpackBytes } from './unpack';

/** @param before the packed program that references of this one reach back into */
export function runPacked(packed: string, before?: string): unknown {
  // Called so, eval knows the global scope only, as everything in Code.js does: Google's services, nothing of its caller.
  // Apps Script documents eval (HtmlTemplate.getCode returns code for it); conformance/ asks the real platform.
  return (0, eval)(textOf(unpackBytes(packed, before === undefined ? before : unpackBytes(before))));
}
