/** One set: 20 by 20, lines of 1.6 with round ends, drawn in the colour of the text. */
const PATHS = {
  house:
    'M3.5 9.2 10 3.5l6.5 5.7M5.2 8v8.5h9.6V8M10 16.5c-1.5 0-2.5-1-2.5-2.4 0-1.7 1.7-2.2 2.1-4 1.7.9 2.9 2.4 2.9 4 0 1.4-1 2.4-2.5 2.4Z',
  panel: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  plus: 'M10 4.5v11M4.5 10h11',
  send: 'M10 15.5v-11M5.5 9 10 4.5 14.5 9',
  stop: 'M6 6h8v8H6z',
  pencil: 'm4 16 .8-3.4L13.6 3.8l2.6 2.6-8.8 8.8zM11.8 5.6l2.6 2.6',
  before: 'm12 6-4 4 4 4',
  after: 'm8 6 4 4-4 4',
  note: 'M5 3.5h10v13H5zM7.5 7.5h5M7.5 10.5h5M7.5 13.5h3',
  page: 'M5.5 3.5h6l3 3v10h-9zM11.5 3.5v3h3M8 9.8h4M8 12.8h4',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  chevron: 'm6 8 4 4 4-4',
  down: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  retry: 'M15.5 6.5V3.8M15.5 6.5h-2.8M15.4 6.4A6.2 6.2 0 1 0 16.2 10',
  play: 'M7 5.2v9.6l7.5-4.8z',
  alert: 'M10 3.8 17 16H3zM10 8.5v3.4M10 14v.1',
  download: 'M10 3.5v8.5M6.2 8.5 10 12.2l3.8-3.7M4 16h12',
  gauge: 'M4.2 14.5a6.8 6.8 0 1 1 11.6 0M10 11l3-3.5',
  settings: 'M3.5 6.5h7M14.5 6.5h2M3.5 13.5h2M9.5 13.5h7M12.5 4.5v4M7.5 11.5v4',
  list: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  search: 'M9 3.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 9 3.8ZM12.8 12.8l3.7 3.7',
  more: 'M5 10v.1M10 10v.1M15 10v.1',
  pin: 'M7 3.5h6M8 3.5v5l-2.5 3.2h9L12 8.5v-5M10 11.7v4.8',
  clock: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM10 6.5V10l2.4 1.6',
  quote:
    'M4 13.5V9.8C4 7.6 5.3 6.2 7.5 5.8M4 10h4v3.5H4zM11.5 13.5V9.8c0-2.2 1.3-3.6 3.5-4M11.5 10h4v3.5h-4z',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside a word, or in a button that has a name of its own: silent to screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
