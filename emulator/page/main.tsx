// Starts the page: reads what the server put into it, draws the chrome, connects.
// Knows only how the parts are put together.
import { render } from 'preact';
import type { PageConfig } from '../server/protocol';
import { App } from './app';
import { Workbench } from './workbench';
import './styles.css';

const config = JSON.parse(document.getElementById('page-config')?.textContent ?? '{}') as PageConfig;
const query = new URLSearchParams(location.search);
const workbench = new Workbench(config, query.get('user') ?? '');
const root = document.getElementById('workbench');
if (root !== null) render(<App workbench={workbench} latency={query.get('latency')} />, root);
workbench.connection.open();
