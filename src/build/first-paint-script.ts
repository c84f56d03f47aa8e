import { posix } from 'node:path';

/** Scripts of a built page that run before it can paint, with their sizes in bytes. */
export interface FirstPaintScript {
  readonly bytes: number;
  /** The largest first. */
  readonly files: readonly Part[];
  /**
   * Of the files of which each reader may wait for one, the largest with what it imports at once;
   * null where there is none.
   */
  readonly oneOf: Part | null;
}

interface Part {
  readonly path: string;
  readonly bytes: number;
}

/** How much may be loaded: sizes in bytes. */
export interface FirstPaintBudget {
  readonly everybody: number;
  /** With the largest of the files of which a reader may wait for one. */
  readonly most: number;
  /** How many files, of which each costs the page time whatever its size. */
  readonly files: number;
}

/** A page loads more JavaScript before its first paint than was agreed on. */
export class FirstPaintBudgetError extends Error {
  override readonly name = 'FirstPaintBudgetError';
}

/** `src` of its scripts. Links that preload modules are read from the modules themselves. */
const SCRIPT = /<script\b[^>]*?\bsrc="([^"]+)"/g;
/** A script that another one starts: see start-late.ts. */
const STARTED = /\bdata-start="([^"]+)"/g;
/** `import … from "x"`, `import "x"`, `export … from "x"`; what is imported later has a bracket. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;
/** `import("x")`, in any quotes. */
const LATER_IMPORT = /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g;

/**
 * What a built page needs before its first paint: its scripts and what they import at once.
 * @param page path of the page in the package, e.g. `popup.html`
 * @param read gives the text of a file of the package
 * @param isOneOf whether a file that is imported later is one that some readers' first paint
 *   waits for, one of them a reader, as the words of their language
 */
export async function firstPaintScript(
  page: string,
  read: (path: string) => Promise<string>,
  isOneOf: (path: string) => boolean = () => false,
): Promise<FirstPaintScript> {
  const sizes = new Map<string, number>();
  const awaited = new Set<string>();
  const add = async (path: string, to: Map<string, number>): Promise<void> => {
    if (sizes.has(path) || to.has(path)) return;
    const text = await read(path);
    to.set(path, Buffer.byteLength(text));
    for (const [, other = ''] of text.matchAll(STATIC_IMPORT)) {
      if (/^\.{0,2}\//.test(other)) await add(placeOf(other, path), to);
    }
    for (const [, other = ''] of text.matchAll(LATER_IMPORT)) {
      if (isOneOf(placeOf(other, path))) awaited.add(placeOf(other, path));
    }
  };
  const html = await read(page);
  for (const [, src = ''] of [...html.matchAll(SCRIPT), ...html.matchAll(STARTED)]) {
    await add(placeOf(src, page), sizes);
  }
  const files = [...sizes].map(([path, bytes]) => ({ path, bytes }));
  files.sort((one, other) => other.bytes - one.bytes);
  const parts = await Promise.all(
    [...awaited].map(async (path) => {
      const more = new Map<string, number>();
      await add(path, more);
      return { path, bytes: sum([...more.values()]) };
    }),
  );
  const oneOf = parts.toSorted((one, other) => other.bytes - one.bytes)[0] ?? null;
  return { bytes: sum(files.map(({ bytes }) => bytes)), files, oneOf };
}

/**
 * What it comes to, in words.
 * @throws FirstPaintBudgetError where it is more
 */
export function keepBudget(
  page: string,
  script: FirstPaintScript,
  budget: FirstPaintBudget,
): string {
  const most = script.bytes + (script.oneOf?.bytes ?? 0);
  const withOne =
    script.oneOf === null
      ? ''
      : `, ${kilobytes(most)} of ${kilobytes(budget.most)} with ${script.oneOf.path}`;
  const { length } = script.files;
  const is = `${page} loads ${kilobytes(script.bytes)} of JavaScript in ${length} of at most ${budget.files} files before its first paint; the budget is ${kilobytes(budget.everybody)}${withOne}`;
  const isKept = length <= budget.files && script.bytes <= budget.everybody;
  if (isKept && most <= budget.most) return `${is}.`;
  const largest = script.files
    .slice(0, 4)
    .map(({ path, bytes }) => `${path} ${kilobytes(bytes)}`)
    .join(', ');
  throw new FirstPaintBudgetError(
    `${is}. The largest parts: ${largest}. Import what the first paint does without by import() when it is needed (see src/ui/components/later-parts.ts), or raise the budget in wxt.config.ts and say why.`,
  );
}

function placeOf(address: string, from: string): string {
  return address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from), address);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Of 1,000 bytes, as all sizes that people read. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
