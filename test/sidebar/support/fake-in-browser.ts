// Puts the fake archive where a real browser's page looks for Google; `window.archive` steers it from a test.
import { FakeArchive } from './fake-archive';
import { sampleCards } from './sample-cards';

const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';
const empty = location.search.includes('empty');
const archive = new FakeArchive(language, empty ? [] : sampleCards(language));
archive.ready = !location.search.includes('unset');
Object.assign(window, { archive, google: archive.google() });
