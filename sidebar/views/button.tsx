// The sidebar's buttons: one blue one per screen, plain ones, links, and squares with an icon and a spoken label.
import type { ComponentChildren } from 'preact';
import type { IconName } from './icon';
import { Icon } from './icon';

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'plain' | 'link';
  readonly icon?: IconName;
  readonly focus?: string;
  /** Says more than the label to those who do not see what stands around it; begins with the label. */
  readonly spoken?: string;
  /** Shown in place of the label while work is under way; the button keeps its width. */
  readonly busy?: string | null;
  /** Of a button that opens and closes what stands under it. */
  readonly expanded?: boolean;
}

export const Button = ({
  onPress,
  children,
  look = 'plain',
  icon,
  focus,
  spoken,
  busy = null,
  expanded,
}: ButtonProps) => (
  <button
    type="button"
    class={`button button-${look}`}
    data-focus={focus}
    aria-label={spoken}
    aria-expanded={expanded}
    aria-disabled={busy !== null}
    onClick={busy === null ? onPress : undefined}
  >
    {icon !== undefined && <Icon name={icon} />}
    {busy === null ? (
      <span>{children}</span>
    ) : (
      <span class="stack">
        <span class="ghost" aria-hidden="true">
          {children}
        </span>
        <span>{busy}</span>
      </span>
    )}
  </button>
);

interface IconButtonProps {
  readonly onPress: (event: Event) => void;
  readonly label: string;
  readonly icon: IconName;
  readonly focus?: string;
}

export const IconButton = ({ onPress, label, icon, focus }: IconButtonProps) => (
  <button type="button" class="icon-button" aria-label={label} title={label} data-focus={focus} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
