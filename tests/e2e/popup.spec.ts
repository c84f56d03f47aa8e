import { RealSidePanel } from '../harness/real-side-panel';
import { expect, test } from './support/app';
import { Panel } from './support/panel';

test('the popup opens the side panel beside the page, with its thread and its draft', async ({
  fresh,
}) => {
  const { context } = fresh.browser;
  await context.newPage();
  const popup = await fresh.openPopup();
  const answer = await popup.ask('What is the capital of France?');
  await popup.ended(answer);
  await popup.question.fill('And half a thought');
  await popup.page.getByRole('button', { name: 'Open in the side panel' }).click();
  const panel = await RealSidePanel.find(context);
  const text = () => panel.evaluate('document.body?.innerText');
  await expect.poll(text).toContain('The capital of France is Paris.');
  const draft = () => panel.evaluate('document.querySelector("textarea")?.value');
  await expect.poll(draft).toBe('And half a thought');
  await expect.poll(() => panel.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  await expect.poll(() => popup.page.isClosed()).toBe(true);
});

test('the popup shows the end of the last answer and is ready to type in', async ({ shared }) => {
  const popup = await shared.openPopup();
  await expect(popup.question).toBeFocused();
  await expect(popup.page.getByRole('button', { name: 'Show the conversation' })).toBeVisible();
  await popup.question.fill('What is the capital of Italy?');
  await popup.question.press('Enter');
  // It becomes the whole thread, with the answers before.
  await expect(popup.page.getByText('What is the capital of Italy?')).toBeVisible();
  expect(await popup.ended()).toContain('Rome');
  await expect.poll(() => popup.answers.count()).toBeGreaterThan(1);
  await popup.page.close();
});

test('what is typed before the popup has started is in its box, and asked where Enter was pressed', async ({
  shared,
}) => {
  const { context, extensionId } = shared.browser;
  const address = `chrome-extension://${extensionId}/popup.html`;
  const begun = await context.newPage();
  await begun.setViewportSize({ width: 380, height: 560 });
  await begun.addInitScript(typeEarly, { asked: null, rest: 'Half a thou' });
  await begun.goto(address);
  const popup = new Panel(begun);
  await expect(begun.locator('.early')).toHaveCount(0);
  await expect(popup.question).toHaveValue(/Half a thou$/);
  await expect(popup.question).toBeFocused();
  // The cursor stands where it stood.
  await begun.keyboard.type('ght');
  await expect(popup.question).toHaveValue(/Half a thought$/);
  await popup.question.fill('');
  await begun.close();

  const asked = await context.newPage();
  await asked.setViewportSize({ width: 380, height: 560 });
  await asked.addInitScript(typeEarly, { asked: 'What is the capital of Spain?', rest: ' Next' });
  await asked.goto(address);
  const answered = new Panel(asked);
  await expect(asked.getByText('What is the capital of Spain?')).toHaveCount(1);
  await expect(answered.question).toHaveValue(' Next');
  expect(await answered.ended()).toContain('Madrid');
  await answered.question.fill('');
  await asked.close();
});

/** Types into the first box and presses Enter, before the page's own script runs. Run inside the page. */
function typeEarly({ asked, rest }: { asked: string | null; rest: string }): void {
  // On the window: after what listens on the document, and long before the page's own script.
  addEventListener('DOMContentLoaded', () => {
    const box = document.querySelector<HTMLTextAreaElement>('#early-box');
    if (box === null) return;
    if (asked !== null) {
      box.value = asked;
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    }
    box.setRangeText(rest, box.value.length, box.value.length, 'end');
  });
}
