/**
 * The download life cycle of one model (invariant I5). No other state and no other
 * transition exists.
 *
 *                    ┌──────────── interrupted ───────────┐
 *                    ▼                                    │
 *   (requested) → Queued ── start ──────────────→ Downloading ── installed-unwanted ─→ Ready
 *                  ▲ │                              │ │ │                               ▲
 *                  │ └── cancel ─→ Canceled ←cancel ┘ │ └─ installed ─→ Compiling ─ compiled
 *                  │                  │               │                   │   │ └ interrupted ┘
 *                  ├───── retry ──────┘               └─ fail → Failed ←──┘
 *                  └───── retry ────────────────────────────────┘
 *
 * `interrupted` is what a relaunch reports for whatever was under way: a download goes back
 * to the queue and continues from its last committed byte; a model that was compiling is
 * installed, so it is Ready.
 */
import { IllegalTransitionError } from './errors/illegal-transition-error';

export const LIFECYCLE_STATES = [
  'Queued',
  'Downloading',
  'Compiling',
  'Ready',
  'Failed',
  'Canceled',
] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

export const LIFECYCLE_EVENTS = [
  'start',
  'installed',
  'installed-unwanted',
  'compiled',
  'fail',
  'cancel',
  'retry',
  'interrupted',
] as const;
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number];

const TRANSITIONS: Readonly<
  Record<LifecycleState, Readonly<Partial<Record<LifecycleEvent, LifecycleState>>>>
> = {
  Queued: { start: 'Downloading', cancel: 'Canceled' },
  Downloading: {
    installed: 'Compiling',
    'installed-unwanted': 'Ready',
    fail: 'Failed',
    cancel: 'Canceled',
    interrupted: 'Queued',
  },
  Compiling: { compiled: 'Ready', fail: 'Failed', interrupted: 'Ready' },
  Ready: {},
  Failed: { retry: 'Queued' },
  Canceled: { retry: 'Queued' },
};

/** The state after `event`, or `null` where the life cycle has no such transition. */
export function next(state: LifecycleState, event: LifecycleEvent): LifecycleState | null {
  return TRANSITIONS[state][event] ?? null;
}

/**
 * The state after `event`.
 * @throws IllegalTransitionError where the life cycle has no such transition
 */
export function advance(state: LifecycleState, event: LifecycleEvent): LifecycleState {
  const reached = next(state, event);
  if (reached === null) throw new IllegalTransitionError(state, event);
  return reached;
}
