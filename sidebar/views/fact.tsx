// One line of facts: what it is, and what is known. Knows no card.
import type { ComponentChildren } from 'preact';

export const Fact = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
