// On a card: a contact begun and not logged yet, and one that could not be taken back.
import { Alert } from './alert';
import { Button } from './button';
import type { Ui } from './ui';

export function LogAlerts({ id, ui }: { readonly id: string; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { forms, notUndone } = state.log;
  const form = forms[id];
  const begun = form?.touched === true && form.phase !== 'sending';
  return (
    <>
      {begun && (
        <Alert
          tone="warning"
          buttons={
            <>
              <Button onPress={() => actions.startLog(id)}>{text.continue}</Button>
              <Button look="link" onPress={() => actions.discardLog(id)}>
                {text.discard}
              </Button>
            </>
          }
        >
          {form.phase === 'waiting' ? text.log.waits : text.log.unfinished(form.name, form.keptAt)}
        </Alert>
      )}
      {notUndone?.customerId === id && (
        <Alert tone="error" urgent>
          {text.log.notUndone}
        </Alert>
      )}
    </>
  );
}
