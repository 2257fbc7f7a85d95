// The few pictures of the chrome, drawn here so that the page loads nothing from the net.
// Knows nothing.
const PATHS = {
  close: 'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6z',
  right: 'M9 6l6 6-6 6z',
  down: 'M7 10l5 5 5-5z',
  up: 'M7 14l5-5 5 5z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm-1 2v6l4.6 2.8 1-1.7-3.6-2.1V7z',
  triggers: 'M13 2 4 14h6l-1 8 9-12h-6z',
  outbox: 'M3 5h18v14H3zm2 3.2V17h14V8.2l-7 5zm1.6-1.2L12 10.9 17.4 7z',
  executions: 'M4 5h16v2H4zm0 6h16v2H4zm0 6h10v2H4z',
} as const;

export type IconName = keyof typeof PATHS | 'logo';

export function Icon({ name }: { readonly name: IconName }) {
  if (name === 'logo') {
    return (
      <svg class="logo" viewBox="0 0 40 40" width="36" height="36" aria-hidden="true">
        <rect x="5" y="2" width="30" height="36" rx="4" fill="#188038" />
        <rect x="10" y="9" width="20" height="12" rx="2" fill="#fff" />
        <circle cx="15" cy="14" r="2.4" fill="#188038" />
        <path d="M11.5 19.5c.4-2 1.8-3 3.5-3s3.1 1 3.5 3z" fill="#188038" />
        <path d="M21 12.5h7M21 16h5" stroke="#188038" stroke-width="1.6" />
        <path d="M10 26h20M10 31h20M17 24v10" stroke="#fff" stroke-width="1.8" />
      </svg>
    );
  }
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
