// Where installers put Chrome, Chromium and, as the last choice, Edge, on each platform.
// Knows no version: any of the last years' will do.
import path from 'node:path';

/** @returns {string[]} program files that exist, best first */
export function installedBrowsers(environment, platform, exists) {
  return candidates(environment, platform).filter((file) => exists(file));
}

function candidates(environment, platform) {
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', path.join(environment['HOME'] ?? '/', 'Applications')];
    return programs.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter(Boolean);
    return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((name) =>
      folders.map((folder) => path.win32.join(folder, name)),
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  const folders = (environment['PATH'] ?? '')
    .split(':')
    .filter(Boolean)
    .concat(['/usr/bin', '/usr/local/bin', '/snap/bin']);
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...new Set([...onPath, '/opt/google/chrome/chrome'])];
}
