// Puts the fake archive where a real browser's page looks for Google; `window.archive` steers it from a test.
import { FakeArchive } from './fake-archive';
import { sampleCards } from './sample-cards';

declare global {
  interface Window {
    google: unknown;
    archive: FakeArchive;
  }
}

const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';
const empty = location.search.includes('empty');
window.archive = new FakeArchive(language, empty ? [] : sampleCards(language));
window.archive.ready = !location.search.includes('unset');
window.google = window.archive.google();
