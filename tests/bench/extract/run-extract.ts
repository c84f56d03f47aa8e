import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium } from '../../harness/chromium';
import { bundleScript, ROOT } from '../frame/bundle-script';
import { describeMachine } from '../frame/machine';
import { optionsOf, UsageError } from '../frame/options';
import type { Report } from '../frame/report';
import { rowOfFigures } from '../frame/row';
import { agreementOf } from './agreement';
import { checkAgreement } from './check-agreement';

const NAMES = ['readability', 'defuddle', 'homebody'] as const;
type Name = (typeof NAMES)[number];

interface Found {
  readonly page: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly ms: number;
  readonly kind: string;
}

/**
 * `npm run bench extract -- --pages FOLDER`: the extractors on Readability's own test pages, where
 * FOLDER is `test/test-pages` of a clone of github.com/mozilla/readability. Each of its folders
 * has a page, `source.html`, and what is expected of it, `expected.html`.
 * @throws Error where ours agrees less than it did
 */
export async function runExtract(
  words: readonly string[],
  say: (line: string) => void,
): Promise<Report> {
  const { pages } = optionsOf(words, { pages: '' });
  if (pages === '') throw new UsageError('--pages is needed: a folder of test pages');
  const names = readdirSync(pages).filter((name) => existsSync(join(pages, name, 'source.html')));
  if (names.length === 0) throw new UsageError(`--pages ${pages}: there are no test pages in it`);
  const script = await bundleScript('tests/bench/extract/pages/extractors.ts', 'iife');
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const found: Record<Name, Found[]> = { readability: [], defuddle: [], homebody: [] };
    for (const name of names) {
      for (const extractor of NAMES) {
        found[extractor].push(await extract(page, join(pages, name), name, extractor));
      }
      say(
        `${name}: ${NAMES.map((one) => `${one} ${found[one].at(-1)?.f1.toFixed(3)}`).join(', ')}`,
      );
    }
    checkAgreement(found.homebody);
    const sizes = await Promise.all(
      [SOURCES.readability, SOURCES.defuddle].map((source) => kilobytes(source)),
    );
    return {
      machine: describeMachine(`Chromium ${browser.version()}`, null),
      rows: NAMES.flatMap((name) => [
        rowOfFigures(
          `${name} / agreement (F1)`,
          'share',
          found[name].map(({ f1 }) => f1),
        ),
        rowOfFigures(
          `${name} / time`,
          'ms',
          found[name].map(({ ms }) => ms),
        ),
      ]),
      notes: [
        `${names.length} pages. Agreement is the F1 of words, as bags, against expected.html.`,
        ...NAMES.map((name) => inWords(name, found[name])),
        `Minified and gzipped: Readability ${sizes[0]} KB, Defuddle ${sizes[1]} KB.`,
      ],
    };
  } finally {
    await browser.close();
  }
}

const SOURCES = {
  readability:
    "import { Readability } from '@mozilla/readability'; globalThis.extract = Readability;",
  defuddle: "import Defuddle from 'defuddle'; globalThis.extract = Defuddle;",
};

async function extract(page: Page, folder: string, name: string, extractor: Name): Promise<Found> {
  const [source, expected] = ['source.html', 'expected.html'].map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const [{ text, ms, kind = '' }, wanted] = await page.evaluate(
    ([what, html = '', expectedHtml = '']) =>
      [
        globalThis.extractPage[what as Name](html),
        globalThis.extractPage.expected(expectedHtml),
      ] as const,
    [extractor, source, expected],
  );
  return { page: name, ms, kind, ...agreementOf(text, wanted.text) };
}

function inWords(name: Name, found: readonly Found[]): string {
  const mean = (value: (one: Found) => number) =>
    (found.reduce((sum, one) => sum + value(one), 0) / found.length).toFixed(3);
  const sorted = found.toSorted((a, b) => a.f1 - b.f1);
  const worst = sorted.slice(0, 5).map(({ page, f1 }) => `${page} ${f1.toFixed(2)}`);
  const low = found.filter(({ f1 }) => f1 < 0.8).length;
  const slowest = found.toSorted((a, b) => b.ms - a.ms)[0];
  const whole = found.filter(({ kind }) => kind === 'page').map(({ page }) => page);
  return [
    `${name}: mean ${mean(({ f1 }) => f1)}`,
    `precision ${mean(({ precision }) => precision)}`,
    `recall ${mean(({ recall }) => recall)}`,
    `${low} pages below 0.8`,
    `worst ${worst.join(', ')}`,
    `slowest ${slowest?.page} ${slowest?.ms.toFixed(0)} ms`,
    ...(whole.length > 0 ? [`taken whole: ${whole.join(', ')}`] : []),
  ].join('; ');
}

/** Of a script with nothing else in it, as shipped. */
async function kilobytes(source: string): Promise<string> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.homebody-size-'));
  try {
    const entry = join(folder, 'entry.js');
    await writeFile(entry, source);
    const result = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        target: 'chrome137',
        lib: { entry, formats: ['iife'], name: 'size', fileName: 'size' },
      },
    });
    for (const output of Array.isArray(result) ? result : [result]) {
      if ('output' in output) return (gzipSync(output.output[0].code).length / 1000).toFixed(1);
    }
    throw new Error('There is no bundle to weigh');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
