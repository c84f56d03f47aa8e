import { startLoggingProxy } from '../harness/logging-proxy';
import { App, DEMO_FILE, expect, LONG_QUESTION, test } from './support/app';

test('after a restart of the browser the conversation is there and answers go on', async ({
  fresh,
}) => {
  const before = await fresh.openPanel();
  await before.ended(await before.ask('What is the capital of France?'));
  await fresh.restart('close');
  const panel = await fresh.openPanel();
  await expect(panel.answers).toHaveCount(1);
  expect(await panel.textOf(panel.lastAnswer)).toBe('The capital of France is Paris.');
  expect(await panel.ended(await panel.ask('And of Italy?'))).not.toBe('');
  await expect(panel.answers).toHaveCount(2);
});

test('an answer that was being written when the browser was killed is kept and can be continued', async ({
  fresh,
}) => {
  const before = await fresh.openPanel();
  const answer = await before.ask(LONG_QUESTION);
  await before.streaming(answer, 60);
  await fresh.restart('kill');
  const panel = await fresh.openPanel();
  const kept = await panel.ended();
  expect(kept.length).toBeGreaterThan(20);
  await expect(panel.lastAnswer).toContainText('Interrupted');
  await panel.lastAnswer.getByRole('button', { name: 'Continue' }).click();
  await panel.streaming(panel.lastAnswer, kept.length + 10);
  await panel.stopButton.click();
  expect((await panel.ended()).startsWith(kept)).toBe(true);
});

test('once installed it answers with the hub gone, and makes no request at all', async () => {
  const proxy = await startLoggingProxy();
  const app = await App.start([], undefined, proxy.browserArgs);
  try {
    const panel = await app.openPanel();
    await panel.ended(await panel.ask('What is the capital of France?'));
    // The workers behind the offscreen document are seen: they fetched the model this way.
    expect(proxy.log.filter(({ url }) => url.includes(DEMO_FILE))).not.toEqual([]);
    expect(proxy.askedByExtension()).toHaveLength(app.hub.log.length);
    proxy.clearLog();
    expect(await panel.ended(await panel.ask('What is the capital of Italy?'))).toContain('Rome');
    expect(proxy.askedByExtension()).toEqual([]);
    await app.hub.stop();
    await app.restart('close');
    const again = await app.openPanel();
    await expect(again.answers).toHaveCount(2);
    expect(await again.ended(await again.ask('What is the capital of Spain?'))).toContain('Madrid');
    expect(proxy.askedByExtension()).toEqual([]);
  } finally {
    await app.stop();
    await proxy.stop();
  }
});

test('weights that arrive corrupted are refused in words, and a retry installs them', async ({
  fresh,
}) => {
  const fault = fresh.hub.faults.add({ kind: 'flip', path: DEMO_FILE, at: 50_000_000 });
  const panel = await fresh.openPanel();
  const answer = await panel.ask('What is the capital of France?');
  await panel.ended(answer);
  await expect(answer).toContainText(/damaged|corrupt|not the file|does not match/i);
  await fault.clear();
  await answer.getByRole('button', { name: 'Retry' }).click();
  await expect(answer).toHaveAttribute('aria-busy', 'true');
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
});

test('weights that were damaged on the disk are found, and a retry fetches them again', async ({
  fresh,
}) => {
  const before = await fresh.openPanel();
  await before.begun(await before.ask('Hello'));
  await fresh.restart('close');
  const panel = await fresh.openPanel();
  await panel.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const blobs = await (await root.getDirectoryHandle('homebody')).getDirectoryHandle('blobs');
    for await (const handle of blobs.values()) {
      const writable = await (handle as FileSystemFileHandle).createWritable({
        keepExistingData: true,
      });
      await writable.write({ type: 'write', position: 0, data: new Uint8Array(64) });
      await writable.close();
    }
  });
  await panel.startNew();
  const answer = await panel.ask('What is the capital of France?');
  await panel.ended(answer);
  await expect(answer).toContainText(/damaged/i);
  await answer.getByRole('button', { name: 'Retry' }).click();
  await expect(answer).toHaveAttribute('aria-busy', 'true');
  expect(await panel.ended(answer)).toBe('The capital of France is Paris.');
});
