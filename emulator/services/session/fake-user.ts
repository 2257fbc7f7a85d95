// The person behind an execution, as Session and event objects give it. Knows only an address, which may be blank.
import type { Coverage } from '../guard';

export const USER: Coverage = {
  getEmail: 'exact',
  getUserLoginId: 'refused: deprecated by Google',
};

export class FakeUser {
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }

  toString(): string {
    return this.email;
  }
}
