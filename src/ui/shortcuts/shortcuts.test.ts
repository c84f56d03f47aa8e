import { describe, expect, it } from 'vitest';
import { isPressed, type Keys, SHORTCUTS, shortcutList } from './shortcuts';

const pressed = ({ key, command, shift }: Keys, more = {}) => ({
  ...{ key, shiftKey: shift === true, altKey: false },
  ...{ ctrlKey: command === true, metaKey: false },
  ...more,
});
const all = shortcutList.flatMap(([name, { keys }]) => keys.map((one) => [name, one] as const));

describe('a shortcut that is listed', () => {
  it.each(all)('is taken by %s, and by no other in the same place', (name, keys) => {
    const taken = shortcutList
      .filter(([, { where }]) => where === SHORTCUTS[name].where)
      .filter(([other]) => isPressed(other, pressed(keys)));
    expect(taken.map(([other]) => other)).toEqual([name]);
  });

  it.each(all)('%s is not taken with a key more', (name, keys) => {
    expect(isPressed(name, pressed(keys, { altKey: true }))).toBe(false);
    expect(isPressed(name, pressed(keys, { shiftKey: !keys.shift }))).toBe(false);
  });

  it('works where the keys write letters of another script', () => {
    const russian = (key: string, code: string) =>
      isPressed('models', pressed({ key, command: true }, { code }));
    expect(russian('о', 'KeyJ')).toBe(true);
    expect(russian('л', 'KeyK')).toBe(false);
    // Where they write Latin ones the letter counts, wherever its key is.
    expect(russian('h', 'KeyJ')).toBe(false);
  });

  it('works with ⌘ as with Ctrl, and whatever the case of the letter', () => {
    const mac = { ctrlKey: false, metaKey: true };
    expect(isPressed('models', pressed({ key: 'j' }, mac))).toBe(true);
    expect(isPressed('downloads', pressed({ key: 'J', shift: true }, mac))).toBe(true);
  });
});
