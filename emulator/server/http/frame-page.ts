// An add-on page as its frame gets it: the script's HTML with google.script put in front of everything else.
// Knows no workbook; the frame lives at an origin of its own and reaches the page by messages only.
import type { FrameConfig } from '../protocol';

/** The stylesheet many add-ons link; the workbook must look right without a network. */
const GOOGLE_STYLES = /https:\/\/ssl\.gstatic\.com\/docs\/script\/css\/add-ons1?\.css/g;

export function framePage(html: string, config: FrameConfig): string {
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  const front =
    `<script>window.__scriptFrame=${json}</script>` + '<script src="/frame-assets/google-script.js"></script>';
  return withFront(html.replace(GOOGLE_STYLES, '/frame-assets/add-ons.css'), front);
}

/** First thing in the head, yet behind a doctype: in front of it the page would fall into quirks mode. */
function withFront(html: string, front: string): string {
  const head =
    /<head(?:\s[^>]*)?>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  if (head === null) return `<!doctype html>${front}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + front + html.slice(at);
}

/** Who may show the frame, and what it may reach: itself and HTTPS, as on Google. */
export function frameHeaders(pageOrigin: string): Record<string, string> {
  return {
    'content-security-policy':
      "default-src 'self' https: data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' https:; " +
      `style-src 'self' 'unsafe-inline' https:; connect-src https:; frame-ancestors ${pageOrigin}`,
  };
}
