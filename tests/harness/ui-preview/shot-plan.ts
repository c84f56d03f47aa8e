import type { SurfaceName } from './stage';
import type { StateName } from './states';

/** One picture of one state. */
export interface Shot {
  readonly surface: SurfaceName;
  /** In CSS pixels. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** Arabic words, and everything from right to left. */
  readonly rtl?: true;
  /** The colours that the person set in their system. */
  readonly forced?: true;
  /** All of the page, below what is seen at first too. */
  readonly whole?: true;
}

const light = (surface: SurfaceName, width: number): Shot => ({ surface, width, theme: 'light' });
const dark = (surface: SurfaceName, width: number): Shot => ({ surface, width, theme: 'dark' });
const rtl = (surface: SurfaceName, width: number): Shot => ({
  ...light(surface, width),
  rtl: true,
});
const forced = (surface: SurfaceName, width: number): Shot => ({
  ...dark(surface, width),
  forced: true,
});

/** A conversation, in popup and panel. */
const conversation = [
  light('panel', 380),
  dark('panel', 320),
  rtl('panel', 380),
  light('popup', 380),
];
/** What opens over a conversation, or stands out of it. */
const opened = [
  ...conversation,
  dark('popup', 380),
  rtl('popup', 380),
  forced('popup', 380),
  forced('panel', 380),
  light('panel', 320),
];
/** What only the panel has: the list of conversations, over the thread and beside it. */
const beside = [
  light('panel', 320),
  dark('panel', 420),
  light('panel', 800),
  dark('panel', 800),
  rtl('panel', 800),
  forced('panel', 380),
];
/** What the panel has as one of several sights, wide and narrow. */
const inPanel = [light('panel', 380), dark('panel', 320), rtl('panel', 380), forced('panel', 380)];
const wide = [light('panel', 600), dark('panel', 800)];
const everyWidth = (surface: SurfaceName): readonly Shot[] =>
  [
    light(surface, 1100),
    dark(surface, 900),
    light(surface, 320),
    rtl(surface, 900),
    forced(surface, 900),
  ].map((shot) => ({ ...shot, whole: true }));
const welcome = everyWidth('welcome');
const options = everyWidth('options');
/** A dialog or a word within the options page. */
const inOptions = [light('options', 900), dark('options', 320), rtl('options', 900)];

/** What is taken of a state beside, or in place of, a conversation's pictures. */
const PLAN: Readonly<Partial<Record<StateName, readonly Shot[]>>> = {
  complete: [...opened, ...wide, ...options],
  long: [...conversation, ...wide, dark('popup', 380)],
  streaming: [...conversation, forced('panel', 380)],
  failed: [...conversation, forced('panel', 380)],
  quote: opened,
  'page-taken': opened,
  'page-asked': opened,
  'page-changed': opened,
  private: [...inPanel, light('popup', 380)],
  site: inPanel,
  instructed: inPanel,
  'place-hidden': [...inPanel, light('panel', 900)],
  edited: [...inPanel, light('panel', 800)],
  editing: inPanel,
  menu: opened,
  'menu-search': opened,
  'menu-nothing': opened,
  manager: opened,
  'manager-confirm': opened,
  conversations: beside,
  'conversations-all': beside,
  'conversations-search': beside,
  'conversations-menu': beside,
  'conversations-nothing': beside,
  'conversations-none': beside,
  'toast-undo': [light('panel', 380), dark('panel', 800), rtl('panel', 380)],
  'welcome-absent': welcome,
  'welcome-download': welcome,
  'welcome-offline': welcome,
  'welcome-failed': welcome,
  'welcome-ready': welcome,
  'readme-models': [light('panel', 380)],
  'readme-options': [light('options', 780)],
  'options-empty': options,
  'options-delete': inOptions,
  'options-import': inOptions,
  'options-erase': inOptions,
  'options-clear': inOptions,
  'options-error': inOptions,
};

/** The pictures that are taken of a state. */
export function shotsOf(state: StateName): readonly Shot[] {
  return PLAN[state] ?? conversation;
}
