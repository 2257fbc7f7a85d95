// What a person answered to a prompt. Knows no window.
import type { EnumValue } from '../enumeration';
import type { Coverage } from '../guard';

export const PROMPT_RESPONSE: Coverage = { getResponseText: 'exact', getSelectedButton: 'exact' };

export class FakePromptResponse {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {}

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}
