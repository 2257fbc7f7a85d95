// Alerts and prompts that wait for somebody's answer; the execution that asked sleeps meanwhile.
// Knows no window and no execution.
import type { Answer, Question } from '../host/ui-state';
import type { PromptView } from './protocol';

interface OpenQuestion {
  readonly user: string;
  readonly view: PromptView;
  readonly answer: (answer: Answer) => void;
}

const BUTTONS: readonly PromptView['buttons'][] = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];
const CLOSED: Answer = { button: 'CLOSE', text: '' };

export class OpenQuestions {
  private questions: readonly OpenQuestion[] = [];
  private count = 0;

  ask(user: string, { kind, title, text, buttons }: Question): Promise<Answer> {
    this.count += 1;
    const view: PromptView = {
      id: `question-${this.count}`,
      title,
      text,
      buttons: BUTTONS.find((known) => known === buttons) ?? 'OK',
      asksText: kind === 'prompt',
    };
    return new Promise((answer) => {
      this.questions = [...this.questions, { user, view, answer }];
    });
  }

  answer(user: string, id: string, answer: Answer): void {
    const found = this.questions.find((one) => one.user === user && one.view.id === id);
    if (found === undefined) throw new Error('Cannot answer: the question is no longer open');
    this.questions = this.questions.filter((one) => one !== found);
    found.answer(answer);
  }

  /** The person's last window is gone. */
  closeAll(user: string): void {
    const closed = this.questions.filter((one) => one.user === user);
    this.questions = this.questions.filter((one) => one.user !== user);
    for (const { answer } of closed) answer(CLOSED);
  }

  of(user: string): readonly PromptView[] {
    return this.questions.filter((one) => one.user === user).map((one) => one.view);
  }
}
