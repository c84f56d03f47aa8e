// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { answerNow, sendQuestion } from '@/messaging/commands/chat';
import { retryDownload } from '@/messaging/commands/downloads';
import { Panel } from '../app/panel';
import { GENIUS, INSTANT, QUICK, SMART } from '../testing/sample-models';
import { find, press, show, words } from '../testing/show';

const strip = () => expect.poll(() => words('.answerer'));

/** A conversation that asks for Quick, of which 42 percent are there. */
async function coming() {
  const stage = await show(<Panel />);
  const { app, host, id } = stage;
  await app.models.choose(id, QUICK);
  host.updateModel(QUICK, {
    lifecycle: 'Downloading',
    step: 'downloading',
    progress: { bytesDone: 420, bytesTotal: 1000, bytesPerSecond: 3, secondsLeft: 180 },
  });
  await strip().toContain('Quick answers when it is ready: 42%, about 3 min left.');
  return stage;
}

describe('the word on who answers', () => {
  it('has the loaded model answer until then, and takes it back', async () => {
    const { app, adapter } = await coming();
    press('Answer now with Smart');
    await strip().toContain('Smart answers until Quick is ready: 42%, about 3 min left.');
    expect(document.activeElement).toBe(find('button', 'Wait for Quick'));
    app.composer.type('Well?');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion).at(-1)?.answerWith).toBe(SMART);
    press('Wait for Quick');
    await strip().toContain('Quick answers when it is ready');
  });

  it('leads to the other models', async () => {
    await coming();
    press('Choose another');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('goes when the model is ready', async () => {
    const { host } = await coming();
    host.complete(QUICK);
    await strip().toBe('');
  });

  it('says who answers where the model failed, and tries it again', async () => {
    const { app, host, id, adapter } = await show(<Panel />);
    host.setConversation(id, { targetModelId: GENIUS });
    await strip().toContain('Genius could not be made ready. Smart answers meanwhile.');
    app.composer.type('Well?');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion).at(-1)?.answerWith).toBe(SMART);
    press('Retry Genius');
    await strip().toContain('Genius answers when it is ready: next in the queue.');
    expect(adapter.requestsOf(retryDownload)).toEqual([{ modelId: GENIUS, attempt: 0 }]);
  });

  it('says that a model takes over when the answer is written', async () => {
    const { app, host, id } = await show(<Panel />);
    host.ask(id, { questionId: asId('q'), answerId: asId('a'), text: 'Q', quote: null });
    host.write(id, asId('a'), 'Well');
    await app.models.choose(id, INSTANT);
    host.setModels({ switchingTo: INSTANT });
    await strip().toContain('Instant takes over when this answer is written.');
    host.setState(id, asId('a'), 'complete');
    await strip().toContain('in another conversation');
    host.setModels({ switchingTo: null });
    await strip().toBe('');
  });

  it('is silent before the first question of the first model', async () => {
    const { host } = await show(<Panel />);
    host.setModels({
      models: host.models().models.map((model) => ({ ...model, lifecycle: null })),
    });
    await expect.poll(() => words('.empty-thread')).toContain('downloads Smart once');
    expect(words('.answerer')).toBe('');
  });
});

describe('an answer that waits for its model', () => {
  it('can be written now by another one, whose name it then bears', async () => {
    const { app, adapter, id } = await coming();
    app.composer.type('Well?');
    await app.composer.send();
    await expect.poll(() => words('.answer')).toContain('Downloading Quick');
    // Said once: with the answer, not above the composer too.
    await strip().toBe('');
    press('Answer now with Smart');
    await expect.poll(() => words('.answer .message-author')).toBe('Smart');
    const answerId = app.conversation.messageIds.value.at(-1);
    expect(adapter.requestsOf(answerNow)).toEqual([
      { conversationId: id, answerId, attempt: 1, modelId: SMART },
    ]);
  });
});
