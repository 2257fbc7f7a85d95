// The greetings drafted for a customer as short texts to copy into an SMS or WeChat message. Sends nothing.
import type { Card } from '../../src/contract/sidebar-api';
import { Button } from './button';
import type { Ui } from './ui';

export function GreetingTexts({ card: { id }, ui }: { readonly card: Card; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { outbox: words } = text;
  const fold = `greetings ${id}`;
  const open = state.open[fold] === true;
  const texts = state.outbox.texts[id];
  return (
    <>
      <div class="buttons">
        <Button
          expanded={open}
          onPress={() => {
            actions.fold(fold, !open);
            if (!open) void actions.fetchGreetingTexts(id);
          }}
        >
          {words.greetingText}
        </Button>
      </div>
      {open && (
        <div role="status">
          {texts === 'fetching' && <p class="meta">{text.loading}</p>}
          {texts === 'failed' && <p>{words.textsNotLoaded}</p>}
          {typeof texts === 'object' && texts.length === 0 && <p class="meta">{words.noTexts}</p>}
          {typeof texts === 'object' &&
            texts.map(({ subject, short }, at) => (
              <div key={at}>
                <p>{short}</p>
                <Button icon="copy" spoken={`${text.copy}: ${subject}`} onPress={() => void actions.copy(short)}>
                  {text.copy}
                </Button>
              </div>
            ))}
        </div>
      )}
    </>
  );
}
