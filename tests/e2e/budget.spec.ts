import type { Page } from '@playwright/test';
import { demoModel } from '../../src/catalog/demo';
import type { Answer, Quote } from '../../src/core/conversation';
import { asId, type ConversationId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, test as base, expect } from './support/app';
import { ConversationList } from './support/conversation-list';
import type { Panel } from './support/panel';
import { storedMessages } from './support/stored-messages';

/** The demo model with a window that two slow cores read in seconds. */
const WINDOW = 384;
const id = asId<'model'>('SmolLM2-135M-small-window');
const smallModel: Model = {
  ...demoModel,
  id,
  name: 'SmolLM2 small',
  contextWindow: WINDOW,
  manifest: { ...demoModel.manifest, modelId: id },
};

const test = base.extend<object, { readonly app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const app = await App.start([], () => [smallModel]);
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const clause = (at: number) => `Clause ${at}. The tenant keeps the garden tidy and the gate shut.`;
const LEASE = Array.from({ length: 40 }, (_, at) => clause(at + 1)).join('\n');
const quote: Quote = { text: LEASE, pageTitle: 'Lease', pageUrl: 'https://example.com/lease' };

/** Sends a command as a surface does, and gives its reply. */
function send(page: Page, name: string, payload: object): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      const reply = await chrome.runtime.sendMessage(message);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    },
    { homebody: 'command', to: 'background', name, payload },
  );
}

/** Asks about a quote; resolves with the id of the answer. */
async function askAbout(panel: Panel, conversationId: string, text: string, about: Quote | null) {
  const answerId = crypto.randomUUID();
  const question = { conversationId, questionId: crypto.randomUUID(), answerId, text };
  await send(panel.page, 'chat.send', { ...question, quote: about, answerWith: id });
  return answerId;
}

/** Waits until the answer that is stored looks so, or has failed. */
async function found(
  page: Page,
  answerId: string,
  looksSo: (answer: Answer) => boolean,
): Promise<Answer> {
  let answer: Answer | undefined;
  const find = async () => {
    const message = (await storedMessages(page)).find(({ id }) => id === answerId);
    answer = message?.role === 'assistant' ? message : undefined;
    return answer !== undefined && (answer.state === 'failed' || looksSo(answer));
  };
  await expect.poll(find, { timeout: 160_000, intervals: [200] }).toBe(true);
  if (answer === undefined) throw new Error('there is no answer');
  return answer;
}

const begun = (page: Page, answerId: string) => found(page, answerId, ({ text }) => text !== '');

async function inConversation(app: App): Promise<{ panel: Panel; conversation: ConversationId }> {
  const panel = await app.openPanel();
  const site = `${crypto.randomUUID()}.example`;
  const opened = (await send(panel.page, 'conversations.open', { site })) as {
    conversationId: ConversationId;
  };
  return { panel, conversation: opened.conversationId };
}

test('a page that is longer than the window is answered, it is kept what of it was read, and a line in the thread shows when it no longer is', async ({
  app,
}) => {
  test.setTimeout(360_000);
  const { panel, conversation } = await inConversation(app);
  const answer = await begun(
    panel.page,
    await askAbout(panel, conversation, 'Who keeps the garden tidy?', quote),
  );
  expect(answer.error).toBeNull();
  expect(answer.read).toMatchObject({ quoteFrom: 0, quoteLength: LEASE.length });
  const { quoteTo = 0 } = answer.read ?? {};
  // Whole clauses, and more of them than a wrong guess would leave; the rest did not fit.
  expect(LEASE.charAt(quoteTo - 1)).toBe('\n');
  expect(quoteTo).toBeGreaterThan(3 * clause(10).length);
  expect(quoteTo).toBeLessThan(LEASE.length / 2);
  const ref = { conversationId: conversation, answerId: answer.id, attempt: answer.attempt };
  await send(panel.page, 'chat.stop', ref);
  // The question that follows finds the page in the engine's cache.
  const next = await askAbout(panel, conversation, 'And the gate?', null);
  const { usage } = await found(panel.page, next, ({ usage }) => usage !== null);
  expect(usage?.promptTokens).toBeGreaterThan(WINDOW / 2);
  expect(usage?.cachedTokens).toBeGreaterThan(0.8 * (usage?.promptTokens ?? 0));
  // Of one more the question about the page has to give way, whole, and the one after it need not.
  const long = `Is this right? ${LEASE.slice(0, 6 * clause(10).length)}`;
  const last = await begun(panel.page, await askAbout(panel, conversation, long, null));
  expect(last.error).toBeNull();
  await send(panel.page, 'chat.stop', { ...ref, answerId: last.id, attempt: last.attempt });
  const list = new ConversationList(panel.page);
  await list.open();
  await list.opener('Who keeps the garden tidy?').click();
  const line = panel.page.getByText('The model no longer reads what stands above this line.');
  await expect(line).toBeVisible();
  await expect(panel.page.locator('.forgotten-line + article')).toContainText('And the gate?');
  await panel.page.close();
});

test('a page that is read in passes is read to its end', async ({ app }) => {
  test.setTimeout(360_000);
  const { panel, conversation } = await inConversation(app);
  const text = LEASE.split('\n').slice(0, 20).join('\n');
  const about: Quote = { ...quote, text, passes: true };
  const answer = await begun(
    panel.page,
    await askAbout(panel, conversation, 'What must be kept shut?', about),
  );
  expect(answer.error).toBeNull();
  // Where the part ended that the last of the notes is on: there are notes, and none is missing.
  const all = { quoteFrom: 0, quoteTo: text.length, quoteLength: text.length };
  expect(answer.read).toEqual({ ...all, byNotes: true });
  await panel.page.close();
});
