// The one HTML page of the workbench.
// Knows no workbook; what the page must know before it connects stands in a script element as data.
import type { PageConfig } from '../protocol';

export function indexPage(title: string, config: PageConfig): string {
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="${config.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/main.css">
</head>
<body>
<div id="workbench"></div>
<script type="application/json" id="page-config">${json}</script>
<script src="/assets/main.js" defer></script>
</body>
</html>
`;
}

export function pageHeaders(frameOrigin: string, pageOrigin: string): Record<string, string> {
  const socket = pageOrigin.replace('http:', 'ws:');
  return {
    // A mail is shown in a frame of the page's own policy, so pictures from the net stay unloaded there too.
    'content-security-policy':
      `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; ` +
      `connect-src 'self' ${socket}; frame-src ${frameOrigin} 'self'; worker-src 'self' blob:; ` +
      `frame-ancestors 'none'; form-action 'none'; base-uri 'none'`,
  };
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
