// A task for oneself, or a manager's instruction to a colleague: what, until when, for whom.
import { fieldOf, label } from '../../src/domain/catalogue/catalogue';
import { problemOf } from '../field-advice';
import { taskRefusedWords } from '../due-words';
import type { TaskForm } from '../due-state';
import { Alert } from './alert';
import { Button } from './button';
import { pressEnter } from './enter-key';
import { Field } from './fields/field';
import { FormFrame } from './form-frame';
import type { Ui } from './ui';

function Whom({ task, ui }: { readonly task: TaskForm; readonly ui: Ui }) {
  const { state, actions, setting, text } = ui;
  const team = state.due.list?.team ?? [];
  const line = fieldOf('tasks', 'to');
  if (team.length === 0 || line === undefined) return null;
  return (
    <div class="field">
      <label for="field-to">{label(line, setting.language)}</label>
      <select
        id="field-to"
        class="input"
        value={task.to}
        onChange={(event) => actions.typeTask({ to: event.currentTarget.value })}
      >
        <option value="">{text.due.me}</option>
        {team.map(({ email, name }) => (
          <option key={email} value={email}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

export function TaskScreen({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { task } = state.due;
  if (task === null) return null;
  const refusal = typeof task.phase === 'object' ? task.phase : null;
  const field = (key: 'text' | 'due') => {
    const line = fieldOf('tasks', key);
    return (
      line && (
        <Field
          key={key}
          line={line}
          input={task[key]}
          ui={ui}
          touched
          problem={key === 'due' && refusal !== null ? problemOf(line, task.due) : null}
          onInput={(input) => actions.typeTask({ [key]: typeof input === 'string' ? input : '' })}
        />
      )
    );
  };
  return (
    <FormFrame
      ui={ui}
      title={text.due.newTask}
      onClose={() => actions.goHome('today')}
      outcome={
        refusal && (
          <Alert tone="error" urgent>
            {taskRefusedWords(refusal, text)}
          </Alert>
        )
      }
      foot={
        <>
          <span class="foot-meta" />
          <Button
            look="primary"
            busy={task.phase === 'sending' ? text.saving : null}
            onPress={() => void actions.addTask()}
          >
            {text.due.addTask}
          </Button>
        </>
      }
    >
      <main onKeyDown={(event) => pressEnter(event, () => void actions.addTask())}>
        {field('text')}
        {field('due')}
        <Whom task={task} ui={ui} />
      </main>
    </FormFrame>
  );
}
