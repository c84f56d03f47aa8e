import type { Page } from '@playwright/test';
import { shotsOf } from '../harness/ui-preview/shot-plan';
import { isState, states } from '../harness/ui-preview/states';
import { expectAccessibleInBoth } from './support/accessibility';
import { expect, test } from './support/preview';

test.describe('every state', () => {
  const tooWide = (page: Page) =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.thread-scroll, .composer')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.className || element.tagName),
    );

  /** Where a state is shown, other than in the popup, which has its own test. */
  const places = Object.keys(states)
    .filter(isState)
    .flatMap((state) =>
      [...new Set(shotsOf(state).map(({ surface }) => surface))]
        .filter((surface) => surface !== 'popup')
        .map((surface) => ({ state, surface })),
    );

  for (const part of ['panel', 'pages'] as const) {
    test(`fits 320 and 600 pixels without scrolling sideways, and has no accessibility violation in the ${part}, light and dark`, async ({
      show,
    }) => {
      for (const { state, surface } of places) {
        if ((surface === 'panel') !== (part === 'panel')) continue;
        const page = await show(`state=${state}&surface=${surface}`);
        await expectAccessibleInBoth(page, `${surface}, ${state}`);
        for (const width of [320, 600]) {
          await page.setViewportSize({ width, height: 640 });
          const message = `${surface}, ${state} at ${width}`;
          await expect.poll(() => tooWide(page), { message }).toEqual([]);
        }
      }
    });
  }

  // Between them these show every component; in the popup all states take minutes.
  const gallery = [
    ...['empty', 'complete', 'download', 'streaming', 'failed', 'quote', 'menu'],
    ...['manager', 'manager-confirm', 'target-coming', 'toast-failed'],
    ...['page-changed', 'page-refused', 'page-prefill', 'private'],
  ];
  test('has no accessibility violation in the popup, light and dark', async ({ show }) => {
    for (const state of gallery) {
      const page = await show(`state=${state}&surface=popup`);
      await expectAccessibleInBoth(page, `popup, ${state}`);
    }
  });
});
