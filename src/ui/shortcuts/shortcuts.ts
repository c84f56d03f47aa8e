/** Keys that are pressed together. */
export interface Keys {
  /** As `KeyboardEvent.key` names it, in whatever case. */
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac; either counts everywhere. */
  readonly command?: true;
  readonly shift?: true;
}

interface Shortcut {
  /** Any of these. */
  readonly keys: readonly Keys[];
  /** Where it works: wherever the focus is, in the question's box, or in the list. */
  readonly where: 'anywhere' | 'composer' | 'conversations';
  /** The popup has no list of conversations. */
  readonly panelOnly?: true;
}

/**
 * Every shortcut of popup and side panel. Whoever takes a key asks `isPressed` for it by its name
 * here, and the options page lists them from here.
 */
export const SHORTCUTS = {
  send: { keys: [{ key: 'Enter' }, { key: 'Enter', command: true }], where: 'composer' },
  newLine: { keys: [{ key: 'Enter', shift: true }], where: 'composer' },
  editLast: { keys: [{ key: 'ArrowUp' }], where: 'composer' },
  stop: { keys: [{ key: 'Escape' }], where: 'anywhere' },
  models: { keys: [{ key: 'j', command: true }], where: 'anywhere' },
  downloads: { keys: [{ key: 'j', command: true, shift: true }], where: 'anywhere' },
  newConversation: { keys: [{ key: 'o', command: true, shift: true }], where: 'anywhere' },
  search: { keys: [{ key: 'k', command: true }], where: 'anywhere', panelOnly: true },
  rename: { keys: [{ key: 'F2' }], where: 'conversations', panelOnly: true },
  delete: { keys: [{ key: 'Delete' }], where: 'conversations', panelOnly: true },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;

/** What is listed, in its order. */
export const shortcutList: readonly (readonly [ShortcutName, Shortcut])[] = (
  Object.keys(SHORTCUTS) as ShortcutName[]
).map((name) => [name, SHORTCUTS[name]]);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'code'>>;

/** Whether these keys, and no others, are what this shortcut wants. */
export function isPressed(name: ShortcutName, event: Pressed): boolean {
  const { keys }: Shortcut = SHORTCUTS[name];
  return keys.some(
    ({ key, command = false, shift = false }) =>
      isKey(event, key) &&
      (event.ctrlKey || event.metaKey) === command &&
      event.shiftKey === shift &&
      !event.altKey,
  );
}

/** Where the keys write no Latin letters, a letter is the key that writes it where they do. */
function isKey(event: Pressed, key: string): boolean {
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  const isOfOtherScript = event.key.length === 1 && event.key > '\u007f';
  return key.length === 1 && isOfOtherScript && event.code === `Key${key.toUpperCase()}`;
}
