// The list of keys, and the switch for single letters.
import type { Ui } from './ui';
import { IconButton } from './button';
import { LetterKeys } from './letter-keys';

export function KeysScreen({ ui }: { readonly ui: Ui }) {
  const { actions, text } = ui;
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['/', 'Ctrl K'], text.keySearch],
    [['↑', '↓', 'Enter'], text.keyChoose],
    [['Esc'], text.keyBack],
    [['N'], text.keyNew],
    [['E'], text.keyEdit],
    [['L', 'P'], text.keyLog],
    [['T'], text.keyToday],
    [['J', 'K'], text.keyItems],
    [['X'], text.keyPutOff],
    [['Ctrl Enter', 'Ctrl S'], text.keySave],
    [['Ctrl Z'], text.keyUndo],
    [['Alt 1 … 6'], text.keySection],
    [['?'], text.keyList],
  ];
  return (
    <>
      <header class="bar form-bar">
        <IconButton icon="back" label={text.back} onPress={() => actions.goHome()} />
        <h1 class="form-title" tabIndex={-1} data-focus="heading">
          {text.keysTitle}
        </h1>
      </header>
      <main>
        <p class="meta">{text.keysIntro}</p>
        <dl class="keys">
          {keys.map(([names, what]) => (
            <div key={what}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <LetterKeys ui={ui} />
      </main>
    </>
  );
}
