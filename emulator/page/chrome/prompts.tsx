// The script's alerts and prompts; the execution waits until the person has answered.
// Knows no execution, only the question and where the answer goes.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PromptView } from '../../server/protocol';
import type { Workbench } from '../workbench';

const BUTTONS: Readonly<Record<PromptView['buttons'], readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export function Prompts({
  workbench,
  prompts,
}: {
  readonly workbench: Workbench;
  readonly prompts: readonly PromptView[];
}) {
  const [first] = prompts;
  return first === undefined ? null : <Prompt key={first.id} workbench={workbench} prompt={first} />;
}

function Prompt({ workbench, prompt }: { readonly workbench: Workbench; readonly prompt: PromptView }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, .button')?.focus(), []);
  const { words } = workbench;
  const labels = { OK: words.ok, CANCEL: words.cancel, YES: words.yes, NO: words.no };
  const answer = (button: string): void => workbench.do({ action: 'answer', promptId: prompt.id, button, text });
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') answer('CLOSE');
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) answer(BUTTONS[prompt.buttons][0] ?? 'OK');
    if (event.key === 'Tab') keepFocusIn(box.current, event);
  };
  return (
    <div class="veil">
      <section
        class="prompt"
        role="alertdialog"
        aria-modal="true"
        aria-label={prompt.title || prompt.text}
        ref={box}
        onKeyDown={keyDown}
      >
        {prompt.title !== '' && <h2>{prompt.title}</h2>}
        <p>{prompt.text}</p>
        {prompt.asksText && (
          <input
            type="text"
            value={text}
            aria-label={prompt.text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <footer>
          {BUTTONS[prompt.buttons].map((button, index) => (
            <button
              key={button}
              type="button"
              class={index === 0 ? 'button primary' : 'button'}
              onClick={() => answer(button)}
            >
              {labels[button]}
            </button>
          ))}
        </footer>
      </section>
    </div>
  );
}

function keepFocusIn(box: HTMLElement | null, event: KeyboardEvent): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const [first] = stops;
  const last = stops[stops.length - 1];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
