// Gives what stands inside functions short names. Functions and classes keep theirs, as a stack trace in the cloud log has
// no source map. Knows no program.
import { minify } from 'terser';

/**
 * @param {string} code
 * @param {{ reserved?: readonly string[], comments: boolean | RegExp }} kept names that stay, and comments
 * @returns {Promise<string>}
 */
export async function shortNames(code, { reserved = [], comments }) {
  const mangle = { toplevel: false, keep_fnames: true, keep_classnames: true, reserved: [...reserved] };
  const short = await minify(code, { compress: false, mangle, format: { comments } });
  return short.code;
}
