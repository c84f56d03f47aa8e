import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reference, type Seen } from './story/reference';
import { type Step, stepArbitrary, tellStory } from './story/steps';
import { StoryWorld } from './story/story-world';

const RUNS = Number(process.env.HOMEBODY_STORIES ?? 300);
const SEED = process.env.HOMEBODY_SEED;
const LONGEST = 25;
const story = fc.array(stepArbitrary, { minLength: 3, maxLength: LONGEST, size: 'max' });
const options = { numRuns: RUNS, ...(SEED && { seed: Number(SEED) }) };

/** Runs the steps; what goes wrong is told as a story, up to the step where it did. */
async function play(
  steps: readonly Step[],
  each: (world: StoryWorld, step: Step) => Promise<void>,
): Promise<void> {
  const story = new StoryWorld();
  await story.start();
  const told: Step[] = [];
  try {
    for (const step of steps) {
      told.push(step);
      await each(story, step);
    }
    await story.still();
    expect(story.world.engine.overlaps).toBe(0);
    expect(story.world.faults.map(String)).toEqual([]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${tellStory(told)}\n→ ${reason}`);
  } finally {
    await story.end();
  }
}

/** @throws Error that names what is not as it must be */
function compare(seen: Seen, expected: Seen): void {
  const differing = Object.entries(expected).flatMap(([what, value]) => {
    const found = seen[what as keyof Seen];
    const isSame = JSON.stringify(sorted(found)) === JSON.stringify(sorted(value));
    return isSame ? [] : [`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
  });
  if (differing.length > 0) throw new Error(differing.join('\n  '));
}

/** Records compare by their keys, lists by their order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('choosing models', () => {
  it('comes to what the reference comes to, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const reference = new Reference();
        await play(steps, async (world, step) => {
          reference.do(step);
          await world.do(step);
          await world.still();
          compare(await world.seen(), reference.seen);
        });
      }),
      options,
    );
  }, 120_000);

  it('never loads what nobody asks for, however little time lies between the steps', async () => {
    const hurried = fc.array(fc.tuple(stepArbitrary, fc.nat({ max: 8 })), {
      minLength: 3,
      maxLength: LONGEST,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(hurried, async (steps) => {
        const pauses = steps.map(([, turns]) => turns);
        let at = 0;
        await play(
          steps.map(([step]) => step),
          async (world, step) => {
            expect(await world.hurry(step, pauses[at++] ?? 0)).toEqual([]);
          },
        );
      }),
      options,
    );
  }, 120_000);
});
