// Who one is in this window, and the way to be somebody else: several people share a sheet, each with mail and triggers.
// Knows nothing of rights; the server decides what a person may do.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbenchState } from '../../server/protocol';
import { fill } from '../text';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

export function PersonSwitch({ workbench, state }: { readonly workbench: Workbench; readonly state: WorkbenchState }) {
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { words } = workbench;
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event): void => {
      if (!(event.target instanceof Node) || box.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => document.removeEventListener('pointerdown', closeOutside, true);
  }, [open]);

  const become = (person: string): void => {
    location.assign(addressFor(person));
  };
  const playSomeone = (event: Event): void => {
    event.preventDefault();
    const person = email.trim();
    if (!/^[^\s@]+@[^\s@]+$/.test(person)) return;
    workbench.connection
      .perform({ action: 'add-user', email: person })
      .then(() => become(person))
      .catch((thrown: unknown) => workbench.notify(String(thrown)));
  };
  return (
    <div class="person" ref={box} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button
        type="button"
        class="person-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={fill(words.users, state.user)}
        onClick={() => setOpen(!open)}
      >
        <Avatar person={state.user} />
        <span class="person-email">{state.user}</span>
        <Icon name="down" />
      </button>
      {open && (
        <div class="person-card" role="dialog" aria-label={words.switchUser}>
          <h2>{words.switchUser}</h2>
          <ul>
            {state.users.map((person) => (
              <li key={person} class={person === state.user ? 'current' : ''}>
                <button
                  type="button"
                  class="person-choice"
                  aria-current={person === state.user}
                  onClick={() => become(person)}
                >
                  <Avatar person={person} />
                  <span>{person}</span>
                  {person === state.owner && <span class="chip">{words.owner}</span>}
                </button>
                <a
                  class="person-window"
                  href={addressFor(person)}
                  target="_blank"
                  rel="noreferrer"
                  title={words.newWindow}
                >
                  <span aria-hidden="true">↗</span>
                  <span class="unseen">{`${words.newWindow}: ${person}`}</span>
                </a>
              </li>
            ))}
          </ul>
          <form onSubmit={playSomeone}>
            <label>
              <span>{words.playSomeone}</span>
              <input
                type="email"
                value={email}
                placeholder={words.playSomeoneHint}
                onInput={(event) => setEmail(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="button">
              {words.openAs}
            </button>
          </form>
        </div>
      )}
    </div>
  );
}

function Avatar({ person }: { readonly person: string }) {
  const hue = [...person].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return (
    <span class="avatar" style={{ background: `hsl(${hue} 45% 40%)` }} aria-hidden="true">
      {person.slice(0, 1).toUpperCase()}
    </span>
  );
}

function addressFor(person: string): string {
  const query = new URLSearchParams(location.search);
  query.set('user', person);
  return `/?${query.toString()}`;
}
