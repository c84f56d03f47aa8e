import { expect, FRANCE, test } from './support/webllm-rig';

const clause = (at: number) => `Clause ${at}. The tenant keeps the garden tidy and the gate shut.`;
const LEASE = Array.from({ length: 50 }, (_, at) => clause(at + 1)).join('\n');
/** A question about a page that takes several slices to read. */
const PAGE = [{ role: 'user', content: `${LEASE}\nWho keeps the garden tidy?` }] as const;

test('how far a long prompt is read is told, Stop ends it before its end, and what is asked next is answered as if it had never been', async ({
  rig,
}) => {
  test.setTimeout(360_000);
  await rig.install('smollm2-2layers');
  await rig.load();
  const asked = { turns: PAGE, maxTokens: 8 } as const;
  const whole = await rig.ask(asked);
  const { promptTokens, cachedTokens } = whole.outcome.value!;
  expect(promptTokens).toBeGreaterThan(2 * 256);
  expect(cachedTokens).toBe(0);
  // By the engine's own count, slice by slice, up to the whole.
  const slices = Array.from({ length: Math.ceil(promptTokens / 256) }, (_, at) => at * 256);
  const grows = [...slices, promptTokens].map((done) => ({ done, total: promptTokens }));
  expect(whole.prefill).toEqual(grows);

  // A question of a few words is read in one go: nothing is told of it.
  const short = await rig.ask({ maxTokens: 8 });
  expect(short.prefill).toEqual([]);
  // A thread that WebLLM still knows, whose next question is stopped while it is read.
  const first = await rig.ask({ maxTokens: 8, stop: [' I'] });
  const thread = [...FRANCE, { role: 'assistant', content: first.text }, ...PAGE] as const;
  const stopped = await rig.ask({ turns: thread, maxTokens: 8, stopInPrefill: true });
  expect(stopped.outcome.error?.code).toBe('AbortError');
  expect(stopped.text).toBe('');
  const { done, total } = stopped.prefill.at(-1)!;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(total);

  const next = await rig.ask({ maxTokens: 8 });
  expect(next.text).toBe(short.text);
  expect(next.outcome.value).toEqual(short.outcome.value);
  // Stopped again, and asked again at once.
  const early = await rig.ask({ ...asked, stopInPrefill: true });
  expect(early.outcome.error?.code).toBe('AbortError');
  const again = await rig.ask(asked);
  expect(again.text).toBe(whole.text);
  expect(again.outcome.value).toEqual(whole.outcome.value);
  expect(again.prefill).toEqual(grows);
  expect(await rig.workersMade()).toBe(1);
});
