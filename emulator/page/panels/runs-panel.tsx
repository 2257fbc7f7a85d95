// The executions, newest first, each with what it asked of the services and what that would take on Google.
// Knows no cost model; the figures come with the runs.
import { useEffect, useState } from 'preact/hooks';
import type { RunSummary, RunView } from '../../server/protocol';
import { Icon } from '../chrome/icon';
import type { Workbench } from '../workbench';
import { secondOf } from './wall-time';

export function RunsPanel({
  workbench,
  runs,
}: {
  readonly workbench: Workbench;
  readonly runs: readonly RunSummary[];
}) {
  const { words } = workbench;
  const [open, setOpen] = useState<string | null>(null);
  if (runs.length === 0) return <p class="empty">{words.noRuns}</p>;
  return (
    <table class="list runs">
      <thead>
        <tr>
          <th class="narrow">
            <span class="unseen">{words.details}</span>
          </th>
          <th>{words.functionName}</th>
          <th>{words.authMode}</th>
          <th>{words.person}</th>
          <th>{words.started}</th>
          <th class="end">{words.serviceCalls}</th>
          <th class="end">{words.googleTime}</th>
          <th>{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRows
            key={run.id}
            workbench={workbench}
            run={run}
            open={open === run.id}
            toggle={() => setOpen(open === run.id ? null : run.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RunRowsProps {
  readonly workbench: Workbench;
  readonly run: RunSummary;
  readonly open: boolean;
  readonly toggle: () => void;
}

function RunRows({ workbench, run, open, toggle }: RunRowsProps) {
  const { words } = workbench;
  return (
    <>
      <tr class={run.failed ? 'failed' : ''} onClick={toggle}>
        <td class="narrow">
          <button
            type="button"
            class="icon-button"
            aria-expanded={open}
            aria-label={`${words.details}: ${run.functionName}`}
            onClick={(event) => {
              event.stopPropagation();
              toggle();
            }}
          >
            <Icon name={open ? 'down' : 'right'} />
          </button>
        </td>
        <td>
          <code>{run.functionName}</code>
        </td>
        <td>{run.authMode}</td>
        <td>{run.user}</td>
        <td>{secondOf(run.wall)}</td>
        <td class="end">{run.serviceCalls}</td>
        <td class="end">{formatMs(run.googleMs)}</td>
        <td>
          <span class={run.failed ? 'outcome bad' : 'outcome good'}>{run.outcome}</span>
        </td>
      </tr>
      {open && (
        <tr class="run-details">
          <td class="narrow" />
          <td colSpan={7}>
            <RunDetails workbench={workbench} id={run.id} />
          </td>
        </tr>
      )}
    </>
  );
}

function RunDetails({ workbench, id }: { readonly workbench: Workbench; readonly id: string }) {
  const { words } = workbench;
  const [run, setRun] = useState<RunView | null>(null);
  useEffect(() => {
    workbench.connection
      .perform<RunView>({ action: 'run', id })
      .then(setRun)
      .catch((thrown: unknown) => workbench.notify(String(thrown)));
  }, [workbench, id]);
  if (run === null) return <span class="quiet">…</span>;
  return (
    <div class="run-parts">
      {run.error !== null && <pre class="run-error">{run.error}</pre>}
      {run.methods.length === 0 ? (
        <p class="quiet">{words.noCalls}</p>
      ) : (
        <table class="methods">
          <thead>
            <tr>
              <th>{words.method}</th>
              <th class="end">{words.calls}</th>
            </tr>
          </thead>
          <tbody>
            {run.methods.map(({ method, calls }) => (
              <tr key={method}>
                <td>
                  <code>{method}</code>
                </td>
                <td class="end">{calls}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {run.console.length > 0 && (
        <div>
          <h2>{words.console}</h2>
          <pre class="console">
            {run.console.map(({ level, text }, index) => (
              <span key={index} class={level}>
                {text}
                {'\n'}
              </span>
            ))}
          </pre>
        </div>
      )}
    </div>
  );
}

function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
