// The spreadsheet's toast, in the lower right corner as on Google.
// Knows nothing of who sent it.
import type { ToastView } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

interface ToastsProps {
  readonly workbench: Workbench;
  readonly toasts: readonly { readonly id: number; readonly toast: ToastView }[];
}

export function Toasts({ workbench, toasts }: ToastsProps) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, toast }) => (
        <div class="toast" key={id}>
          <div>
            {toast.title !== '' && <strong>{toast.title}</strong>}
            <span>{toast.text}</span>
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={workbench.words.dismiss}
            onClick={() => workbench.dismissToast(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
