// The sentence for an item that could not be settled, and for a task that could not be written. Google's words are never shown.
import type { ScreenText } from '../src/text/screens/text';
import type { Refusal } from './save-state';

export function refusedWords({ code, message }: Refusal, { due }: ScreenText): string {
  switch (code) {
    case 'busy':
      return due.refused.busy;
    case 'conflict':
    case 'not-found':
      return due.refused.changed;
    case 'not-allowed':
      return due.refused.notAllowed;
    case 'missing-column':
      return message ?? due.refused.other;
    default:
      return due.refused.other;
  }
}

export function taskRefusedWords({ code, field, message }: Refusal, { due }: ScreenText): string {
  switch (code) {
    case 'busy':
      return due.taskRefused.busy;
    case 'no-answer':
      return due.taskRefused.noAnswer;
    case 'not-allowed':
      return due.taskRefused.notAllowed;
    case 'invalid-field':
      return field === 'text' ? due.taskRefused.noText : due.taskRefused.wrong;
    case 'missing-column':
      return message ?? due.taskRefused.other;
    default:
      return due.taskRefused.other;
  }
}
