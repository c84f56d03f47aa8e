import { describe, expect, it } from 'vitest';
import { webllmPipeline } from '../../../tests/harness/webllm-pipeline';
import { PrefillWatch } from './prefill-watch';

const LONG = 'x'.repeat(600);

/** The installed WebLLM with a library for 512 tokens at a time, and somebody who asks it. */
function watched() {
  const double = webllmPipeline(512);
  const watch = PrefillWatch.of(double.engine);
  // Null after an upgrade means: the methods that are wrapped are gone, or take something else.
  if (watch === null) throw new Error('WebLLM has another shape: see decision 019');
  const told: [number, number][] = [];
  const stop = new AbortController();
  let stopAt = Number.POSITIVE_INFINITY;
  watch.start({
    signal: stop.signal,
    onPrefill(done, total) {
      told.push([done, total]);
      double.log.push(`told ${done}`);
      if (done >= stopAt) stop.abort(new Error('Stopped'));
    },
  });
  const stopAfter = (tokens: number) => {
    stopAt = tokens;
  };
  const ask = (prompt: string) => double.pipeline.forwardPrefill(prompt, 'user');
  return { ...double, watch, told, stop, stopAfter, ask };
}

describe('a prompt that WebLLM reads', () => {
  it('is told of slice by slice, each when the graphics processor is through with it', async () => {
    const { ask, told, log } = watched();
    expect(await ask(LONG)).toMatchObject({ logits: { behind: 88 }, promptLen: 600 });
    expect(told).toEqual([0, 256, 512, 600].map((done) => [done, 600]));
    const slices = [256, 256, 88].flatMap((length, index) => {
      const done = [256, 512, 600][index];
      return [`forward ${length}`, 'sync', `told ${done}`];
    });
    expect(log.filter((line) => !line.startsWith('free'))).toEqual(['told 0', ...slices]);
  });

  it('keeps the logits behind its last slice alone, and frees others when they are made', async () => {
    const { ask, log } = watched();
    await ask(LONG);
    // The library gets 512 at a time here: what is behind these is its own to free.
    expect(log.filter((line) => !line.startsWith('told'))).toEqual([
      ...['forward 256', 'sync', 'free 256', 'forward 256', 'sync'],
      ...['forward 88', 'sync'],
    ]);
  });

  it('counts what is still held of the thread as read', async () => {
    const { ask, told, watch, pipeline } = watched();
    pipeline.filledKVCacheLength = 1000;
    await ask(LONG);
    expect(told).toEqual([1000, 1256, 1512, 1600].map((done) => [done, 1600]));
    expect(watch.prompt).toEqual({ held: 1000, total: 1600 });
  });

  it('is left when it is stopped, before it was read to its end', async () => {
    const { ask, stopAfter, log, watch } = watched();
    stopAfter(256);
    await expect(ask(LONG)).rejects.toThrow('Stopped');
    expect(log).toEqual(['told 0', 'forward 256', 'sync', 'told 256']);
    expect(watch.isHalfRead).toBe(true);
  });

  it('is not begun when it was stopped before', async () => {
    const { ask, stop, log, watch } = watched();
    stop.abort(new Error('Stopped'));
    await expect(ask(LONG)).rejects.toThrow('Stopped');
    expect(log).toEqual(['told 0']);
    expect(watch.isHalfRead).toBe(true);
  });

  it('goes in one piece and without a share where it is short, and its length is known', async () => {
    const { ask, log, watch } = watched();
    await ask('x'.repeat(256));
    expect(log).toEqual(['forward 256']);
    expect(watch.prompt).toEqual({ held: 0, total: 256 });
    expect(watch.isHalfRead).toBe(false);
  });

  it('is followed by an answer whose tokens go as they are', async () => {
    const { ask, log, pipeline } = watched();
    await ask(LONG);
    log.length = 0;
    await pipeline.embedAndForward([[7]], 1);
    expect(log).toEqual(['forward 1']);
  });

  it('that is too long for the window is told of to nobody', async () => {
    const { ask, told, watch } = watched();
    await expect(ask('x'.repeat(5000))).rejects.toThrow('context window');
    expect(told).toEqual([]);
    expect(watch.prompt).toBeNull();
    expect(watch.isHalfRead).toBe(false);
  });

  it('is read as ever where nobody is told of it', async () => {
    const { ask, watch, log } = watched();
    watch.end();
    await ask(LONG);
    expect(log).toEqual(['forward 512', 'forward 88']);
  });
});

describe('a WebLLM of another shape', () => {
  it('is left as it is', async () => {
    for (const missing of ['getInputData', 'embedAndForward', 'sync', 'filledKVCacheLength']) {
      const { engine, pipeline, log } = webllmPipeline(512);
      Reflect.set(pipeline, missing, undefined);
      const before = { ...pipeline };
      expect(PrefillWatch.of(engine), missing).toBeNull();
      expect({ ...pipeline }, missing).toEqual(before);
      expect(log).toEqual([]);
    }
    const { engine, pipeline } = webllmPipeline(512);
    const before = () => {};
    Reflect.set(pipeline, 'embedAndForward', before);
    expect(PrefillWatch.of(engine)).toBeNull();
    expect(pipeline.embedAndForward).toBe(before);
    Reflect.set(engine, 'loadedModelIdToPipeline', {});
    expect(PrefillWatch.of(engine)).toBeNull();
  });
});
