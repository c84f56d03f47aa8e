import type { Page } from '@playwright/test';
import { seed, seedMany } from '../../e2e/support/seed';
import type { LaunchedExtension } from '../../harness/browser';
import { SENTENCE, SENTENCES } from './plain-pages';

/** Two questions with their answers, and as many conversations as fit on a screen. */
export const FEW = 12;
export const SHORT = 6;
const SITES = ['no site', 'letters.example.org'];

/** A profile that has conversations, with its panel open. */
export interface Profile {
  readonly browser: LaunchedExtension;
  readonly page: Page;
}

/** Writes this many short conversations. */
export async function profileWith(browser: LaunchedExtension, count: number): Promise<Profile> {
  const page = await browser.openPanel();
  await page.getByRole('heading', { name: 'Ask anything' }).waitFor();
  await seedMany(page, { count, turns: 2, sites: SITES });
  return { browser, page };
}

/** Writes two more, the latest of all: `Long`, of this many messages, and `Short`. */
export async function addThreads({ page }: Profile, messages: number): Promise<void> {
  const said = [...Array(messages).keys()].map((at) =>
    at % 2 === 0 ? `Question ${at}?` : `Answer ${at}. ${SENTENCE.repeat(SENTENCES)}`,
  );
  const now = Date.now();
  await seed(page, [
    { site: SITES[0] ?? '', title: 'Long', updatedAt: now + 2_000, said },
    { site: SITES[0] ?? '', title: 'Short', updatedAt: now + 1_000, said: said.slice(0, SHORT) },
  ]);
}

/** What the last answer of a thread of this many messages begins with. */
export function lastAnswer(messages: number): string {
  return `Answer ${messages - 1}.`;
}
