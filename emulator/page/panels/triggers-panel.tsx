// Every person's installable triggers; on Google each sees only their own.
// Knows no schedule; the server says in words when one is due.
import type { TriggerView } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { minuteOf } from './wall-time';

interface TriggersPanelProps {
  readonly workbench: Workbench;
  readonly triggers: readonly TriggerView[];
}

export function TriggersPanel({ workbench, triggers }: TriggersPanelProps) {
  const { words } = workbench;
  if (triggers.length === 0) return <p class="empty">{words.noTriggers}</p>;
  return (
    <table class="list">
      <thead>
        <tr>
          <th>{words.functionName}</th>
          <th>{words.person}</th>
          <th>{words.schedule}</th>
          <th>{words.next}</th>
          <th>{words.last}</th>
          <th>
            <span class="unseen">{words.runNow}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {triggers.map((trigger) => (
          <tr key={trigger.id}>
            <td>
              <code>{trigger.functionName}</code>
            </td>
            <td>{trigger.user}</td>
            <td>{trigger.kind}</td>
            <td>{trigger.nextWall === null ? '–' : minuteOf(trigger.nextWall)}</td>
            <td>{trigger.lastWall === null ? '–' : minuteOf(trigger.lastWall)}</td>
            <td class="end">
              <button
                type="button"
                class="button small"
                onClick={() => workbench.do({ action: 'run-trigger', triggerId: trigger.id })}
              >
                {words.runNow}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
