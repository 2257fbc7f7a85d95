// The sidebar's icons: strokes on a 20-pixel square, in the colour of the text around them.
const PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5 4 4',
  plus: 'M10 4v12M4 10h12',
  back: 'M12 4l-6 6 6 6',
  close: 'M5 5l10 10M15 5L5 15',
  chevron: 'M7 5l6 5-6 5',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  call: 'M6 3l2.5 4-2 1.5c.8 2 2 3.3 4 4.5l1.7-2L16.500 13.300c-.2 2-1.300 3.200-3 3C7.500 15.500 3.800 11 3.500 6.500 3.500 4.500 4.500 3.300 6 3Z',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  edit: 'M4 16l.7-3.500L13 4.200 15.800 7 7.500 15.300 4 16Z',
  day: 'M4 5h12v11H4zM4 8.500h12M7.500 3v3M12.500 3v3',
  warn: 'M10 3l7.500 13h-15zM10 8v4M10 13.700v.6',
  ask: 'M7 7.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M10 15.500v.6',
  row: 'M3 5h14v10H3zM3 10h14M8 5v10',
  later: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM10 6.500v4l2.700 1.600',
  check: 'M4 10.500l4 4 8-9',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside words or inside a labelled button; never the only carrier of a meaning. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
