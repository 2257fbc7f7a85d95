// The workbook's own clock: look at it, move it on through its triggers, or set it.
// Knows no trigger; the server runs what falls due.
import { useEffect, useState } from 'preact/hooks';
import type { ClockView } from '../../server/protocol';
import { fill } from '../text';
import type { Workbench } from '../workbench';
import { hoursAfter, minuteOf, weekdayOf } from './wall-time';

export function ClockPanel({ workbench, clock }: { readonly workbench: Workbench; readonly clock: ClockView }) {
  const { words, config } = workbench;
  const minute = clock.wall.slice(0, 16);
  const [wanted, setWanted] = useState(minute);
  useEffect(() => setWanted(minute), [minute]);
  const advance = (wall: string): void => workbench.do({ action: 'advance', wall });
  const next = clock.nextTrigger;
  return (
    <div class="clock">
      <div class="clock-face">
        <time dateTime={clock.wall}>{clock.wall.slice(11, 16)}</time>
        <p>
          {clock.wall.slice(0, 10)} · {weekdayOf(clock.wall, config.language)}
          <br />
          <span class="quiet">{clock.zone}</span>
        </p>
      </div>
      <div class="clock-moves">
        <p class="quiet">{words.clockHint}</p>
        <div class="row">
          <button type="button" class="button" onClick={() => advance(hoursAfter(clock.wall, 1))}>
            {words.plusHour}
          </button>
          <button type="button" class="button" onClick={() => advance(hoursAfter(clock.wall, 24))}>
            {words.plusDay}
          </button>
          <button
            type="button"
            class="button"
            disabled={next === null}
            onClick={() => next !== null && advance(next.wall)}
          >
            {words.toNextTrigger}
          </button>
        </div>
        <p class="quiet">
          {next === null
            ? words.noTriggerDue
            : fill(words.nextTrigger, next.functionName, minuteOf(next.wall), next.user)}
        </p>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            advance(wanted);
          }}
        >
          <label class="inline">
            <span>{words.moveTo}</span>
            <input type="datetime-local" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
          </label>
          <button type="submit" class="button primary">
            {words.advance}
          </button>
          <button type="button" class="button" onClick={() => workbench.do({ action: 'set-clock', wall: wanted })}>
            {words.setClock}
          </button>
        </form>
      </div>
    </div>
  );
}
