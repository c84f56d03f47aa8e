/** A command line that cannot be followed; the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * `--name value` pairs of a command line.
 * @param allowed the names, each with what it is when it is not given
 * @throws UsageError
 */
export function optionsOf<Name extends string>(
  words: readonly string[],
  allowed: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const options: Record<Name, string> = { ...allowed };
  const isName = (name: string): name is Name => Object.hasOwn(allowed, name);
  for (let at = 0; at < words.length; at += 2) {
    const [word = '', value] = words.slice(at, at + 2);
    const name = word.slice(2);
    if (!word.startsWith('--') || !isName(name)) {
      const names = Object.keys(allowed).map((one) => `--${one}`);
      throw new UsageError(`${word} is not known here; there are ${names.join(', ')}`);
    }
    if (value === undefined) throw new UsageError(`${word} needs a value`);
    options[name] = value;
  }
  return options;
}

/** A whole number from 1 up. @throws UsageError */
export function countOf(name: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(`--${name} ${value}: a whole number`);
  return Number(value);
}
