// A bar that says what happened, what is safe and what next, with the buttons for it.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface AlertProps {
  readonly tone: 'error' | 'warning' | 'info';
  readonly children: ComponentChildren;
  readonly buttons?: ComponentChildren;
  /** Said at once by screen readers; else at the next pause. */
  readonly urgent?: boolean;
}

export const Alert = ({ tone, children, buttons, urgent = false }: AlertProps) => (
  <div class={`alert alert-${tone}`}>
    {tone !== 'info' && <Icon name="warn" />}
    <div class="alert-body">
      <p role={urgent ? 'alert' : 'status'}>{children}</p>
      {buttons !== undefined && <div class="buttons">{buttons}</div>}
    </div>
  </div>
);
