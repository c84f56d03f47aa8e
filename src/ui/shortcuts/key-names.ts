import type { FullText } from '../text/full-text';
import type { Keys } from './shortcuts';

/** What stands on the keys, in the order in which they are pressed. */
export function keyNames(
  { key, command, shift }: Keys,
  names: FullText['options']['shortcuts']['keys'],
  isMac: boolean,
): readonly string[] {
  const named: Readonly<Record<string, string>> = names.named;
  return [
    ...(command ? [isMac ? '⌘' : names.control] : []),
    ...(shift ? [isMac ? '⇧' : names.shift] : []),
    named[key] ?? key.toUpperCase(),
  ];
}
