import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IllegalTransitionError } from './errors/illegal-transition-error';
import {
  advance,
  LIFECYCLE_EVENTS,
  LIFECYCLE_STATES,
  type LifecycleEvent,
  type LifecycleState,
  next,
} from './lifecycle';

/** The diagram of invariant I5, written down a second time and in another shape. */
const DIAGRAM: readonly (readonly [LifecycleState, LifecycleEvent, LifecycleState])[] = [
  ['Queued', 'start', 'Downloading'],
  ['Queued', 'cancel', 'Canceled'],
  ['Downloading', 'installed', 'Compiling'],
  ['Downloading', 'installed-unwanted', 'Ready'],
  ['Downloading', 'fail', 'Failed'],
  ['Downloading', 'cancel', 'Canceled'],
  ['Downloading', 'interrupted', 'Queued'],
  ['Compiling', 'compiled', 'Ready'],
  ['Compiling', 'fail', 'Failed'],
  ['Compiling', 'interrupted', 'Ready'],
  ['Failed', 'retry', 'Queued'],
  ['Canceled', 'retry', 'Queued'],
];

const everyPair = LIFECYCLE_STATES.flatMap((state) =>
  LIFECYCLE_EVENTS.map((event) => [state, event] as const),
);
const reached = (state: LifecycleState, event: LifecycleEvent) =>
  DIAGRAM.find(([from, on]) => from === state && on === event)?.[2] ?? null;

describe('the download life cycle (I5)', () => {
  it('has the six states that people read, and no other', () => {
    expect(LIFECYCLE_STATES).toEqual([
      'Queued',
      'Downloading',
      'Compiling',
      'Ready',
      'Failed',
      'Canceled',
    ]);
  });

  it.each(DIAGRAM)('goes from %s on %s to %s', (from, event, to) => {
    expect(next(from, event)).toBe(to);
    expect(advance(from, event)).toBe(to);
  });

  it.each(everyPair.filter(([state, event]) => reached(state, event) === null))(
    'refuses, in %s, %s',
    (state, event) => {
      expect(next(state, event)).toBeNull();
      let thrown: unknown;
      try {
        advance(state, event);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(IllegalTransitionError);
      expect(thrown).toMatchObject({ code: 'illegal-transition', fields: { state, event } });
    },
  );

  it('reaches only its six states from any sequence of events, and an illegal one leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIFECYCLE_EVENTS), { maxLength: 60 }), (events) => {
        let state: LifecycleState = 'Queued';
        for (const event of events) {
          const expected = reached(state, event);
          if (expected === null) {
            expect(() => advance(state, event)).toThrow(IllegalTransitionError);
          } else {
            state = advance(state, event);
            expect(state).toBe(expected);
          }
          expect(LIFECYCLE_STATES).toContain(state);
        }
      }),
    );
  });

  it('lets a download that failed or was canceled be asked for again, and nothing undo Ready', () => {
    expect(advance('Failed', 'retry')).toBe('Queued');
    expect(advance('Canceled', 'retry')).toBe('Queued');
    for (const event of LIFECYCLE_EVENTS) expect(next('Ready', event)).toBeNull();
  });
});
