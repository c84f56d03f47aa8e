import { posix } from 'node:path';
import { firstPaintScript } from '../../../src/build/first-paint-script';
import { LANGUAGES } from '../../../src/core/languages';
import { type Row, rowOfFigures } from '../frame/row';

/** What a page of a built extension loads, in bytes. */
export interface ShippedSize {
  readonly scriptAtFirst: number;
  readonly styleAtFirst: number;
  /** All that it may ever load, scripts and styles, for a reader of English. */
  readonly inAll: number;
}

/** Names of scripts and styles, in any quotes: what is imported at once or later, and what goes with it. */
const NAMES = /["'`]([\w./-]+\.(?:js|css))["'`]/g;
const STYLE = /<link rel="stylesheet"[^>]*?\bhref="([^"]+)"/g;

/**
 * @param page its path in the package, e.g. `popup.html`
 * @param read gives the text of a file of the package; rejects where there is none
 */
export async function shippedSize(
  page: string,
  read: (path: string) => Promise<string>,
): Promise<ShippedSize> {
  const html = await read(page);
  const styles = [...html.matchAll(STYLE)].map(([, href = '']) => placeOf(href, page));
  const sizes = await Promise.all(styles.map(async (path) => Buffer.byteLength(await read(path))));
  const all = new Map<string, number>();
  await addAll(page, html, read, all);
  return {
    scriptAtFirst: (await firstPaintScript(page, read)).bytes,
    styleAtFirst: sum(sizes),
    inAll: sum([...all.values()]),
  };
}

/** The sizes of the surfaces, as rows in KB of 1,000 bytes. */
export async function sizeRows(
  surfaces: Readonly<Record<string, string>>,
  read: (path: string) => Promise<string>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [surface, page] of Object.entries(surfaces)) {
    const { scriptAtFirst, styleAtFirst, inAll } = await shippedSize(page, read);
    rows.push(
      rowOfFigures(`${surface}: JavaScript before its first paint`, 'KB', [scriptAtFirst / 1000]),
      rowOfFigures(`${surface}: styles before its first paint`, 'KB', [styleAtFirst / 1000]),
      rowOfFigures(`${surface}: both in all, in English`, 'KB', [inAll / 1000]),
    );
  }
  return rows;
}

async function addAll(
  from: string,
  text: string,
  read: (path: string) => Promise<string>,
  all: Map<string, number>,
): Promise<void> {
  for (const [, name = ''] of text.matchAll(NAMES)) {
    for (const path of new Set([placeOf(name, from), placeOf(`/${name}`, from)])) {
      if (all.has(path) || isOfAnotherLanguage(path)) continue;
      // A string may look like the name of a file and be none.
      const found = await read(path).catch(() => null);
      if (found === null) continue;
      all.set(path, Buffer.byteLength(found));
      if (path.endsWith('.js')) await addAll(path, found, read, all);
    }
  }
}

/** See src/ui/text/load-text.ts. */
function isOfAnotherLanguage(path: string): boolean {
  return Object.keys(LANGUAGES).some(
    (language) => language !== 'en' && path.startsWith(`chunks/${language}-`),
  );
}

function placeOf(name: string, from: string): string {
  return name.startsWith('/')
    ? posix.normalize(name).slice(1)
    : posix.join(posix.dirname(from), name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
