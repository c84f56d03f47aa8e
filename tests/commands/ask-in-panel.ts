import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { SetupError } from '../harness/setup-error';
import { Step } from '../harness/steps';
import { nextWords } from './next-words';

/** An answer on which nothing moves for this long will not come any more, in milliseconds. */
const PATIENCE_MS = 180_000;

/** What the panel shows of its last answer. */
interface Shown {
  readonly open: boolean;
  readonly words: string;
  /** What the answer waits for, or how it ended, in the panel's own words. */
  readonly status: string;
  readonly failed: boolean;
}

/**
 * Types the question into the panel and hands on the words of the answer as they appear.
 * Resolves to what the answer cost, a figure each.
 * @throws SetupError where the panel shows an error instead of an answer
 */
export async function askInPanel(
  panel: Page,
  question: string,
  onWords: (words: string) => void,
): Promise<string[]> {
  const step = new Step('Installing and loading the demo model in the browser');
  try {
    const composer = panel.getByRole('textbox', { name: 'Your question' });
    await composer.fill(question);
    await composer.press('Enter');
    await followAnswer(panel, step, onWords);
  } catch (error) {
    step.failed();
    throw error;
  }
  await panel.getByRole('button', { name: 'Figures' }).last().click();
  const figures = await panel.locator('.answer-figures').last().textContent();
  return (figures ?? '').split(' · ');
}

async function followAnswer(
  panel: Page,
  step: Step,
  onWords: (words: string) => void,
): Promise<void> {
  let before = '';
  let written = '';
  let moved = Date.now();
  for (;;) {
    const shown = await readLastAnswer(panel);
    const picture = JSON.stringify(shown);
    if (picture !== before) moved = Date.now();
    before = picture;
    if (shown.words === '') step.progress(shown.status);
    else if (written === '') step.done();
    onWords(nextWords(written, shown.words));
    written = shown.words;
    if (shown.failed) {
      throw new SetupError(`Homebody gave no answer. The panel says: ${shown.status}`);
    }
    if (!shown.open && written !== '') return;
    if (Date.now() - moved > PATIENCE_MS) {
      throw new SetupError(
        `The answer has not moved for ${PATIENCE_MS / 60_000} minutes (${shown.status || 'the panel says nothing'}): close other programs and run the command again.`,
      );
    }
    await sleep(50);
  }
}

async function readLastAnswer(panel: Page): Promise<Shown> {
  const { refusal, answer, words, status, failed } = await panel.evaluate(readTexts);
  if (refusal !== null) return { open: false, words: '', status: oneLine(refusal), failed: true };
  const open = answer !== 'ended';
  // An answer that ended without a word failed too, whatever its status calls it.
  return { open, words, status: oneLine(status), failed: failed || (!open && words === '') };
}

/** Runs in the panel, and so may use nothing but what is inside it. */
function readTexts() {
  const answer = [...document.querySelectorAll('article.answer')].at(-1);
  const loss = answer?.querySelector<HTMLElement>('.status-loss');
  const card = answer?.querySelector<HTMLElement>('.status-card, .status');
  return {
    refusal: document.querySelector('[role="alert"] p')?.textContent ?? null,
    answer: answer?.getAttribute('aria-busy') === 'false' ? 'ended' : 'open',
    words: answer?.querySelector('.message-text')?.textContent ?? '',
    // As rendered: the parts of a status stand on lines of their own.
    status: (loss ?? card)?.innerText ?? '',
    failed: Boolean(loss),
  };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' · ');
}
