// A heading that opens and closes what stands under it; remembers nothing itself.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface DisclosureProps {
  readonly id: string;
  readonly title: string;
  /** Beside the title: a meter, a mark. */
  readonly aside?: ComponentChildren;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly level?: 2 | 3;
  readonly focus?: string;
  readonly children: ComponentChildren;
}

export function Disclosure({ id, title, aside, open, onToggle, level = 2, focus, children }: DisclosureProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={`fold fold-${level}`}>
      <Heading>
        <button
          type="button"
          class="fold-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          data-focus={focus}
          onClick={() => onToggle(!open)}
        >
          <Icon name="chevron" />
          <span class="fold-title">{title}</span>
          {aside}
        </button>
      </Heading>
      {open && (
        <div class="fold-body" id={id}>
          {children}
        </div>
      )}
    </section>
  );
}

/** Filled of all, as figures for the eye and as a sentence for screen readers. */
export const Meter = ({
  filled,
  all,
  label,
}: {
  readonly filled: number;
  readonly all: number;
  readonly label: string;
}) => (
  <span class="meter">
    <span aria-hidden="true">
      {filled}/{all}
    </span>
    <span class="spoken">{label}</span>
  </span>
);
