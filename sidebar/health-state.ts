// How the reminders stand, as the server told last, and what somebody is doing about it. Pure: (state, event) -> state.
import type { HealthReply } from '../src/contract/health-api';
import type { Refusal } from './save-state';

export interface HealthState {
  readonly phase: 'none' | 'loading' | 'ready' | 'failed' | 'starting' | 'stopping';
  readonly reply: HealthReply | null;
  /** Why starting or stopping was refused. */
  readonly refusal: Refusal | null;
}

export const NO_HEALTH: HealthState = { phase: 'none', reply: null, refusal: null };

export type HealthEvent =
  | { readonly name: 'asked' | 'failed' | 'starting' | 'stopping' }
  | { readonly name: 'arrived'; readonly reply: HealthReply }
  | { readonly name: 'refused'; readonly refusal: Refusal };

export function nextHealth(health: HealthState, event: HealthEvent): HealthState {
  switch (event.name) {
    case 'asked':
      return { ...health, phase: 'loading' };
    case 'failed':
      return { ...health, phase: 'failed' };
    case 'starting':
    case 'stopping':
      return { ...health, phase: event.name, refusal: null };
    case 'arrived':
      return { phase: 'ready', reply: event.reply, refusal: null };
    case 'refused':
      return { ...health, phase: 'ready', refusal: event.refusal };
  }
}
