import type { ErrorReport } from './errors/homebody-error';
import type { ModelId } from './ids';
import type { LifecycleState } from './lifecycle';

/** A model that was asked for, as it is stored. There is at most one for each model. */
export interface Download {
  readonly modelId: ModelId;
  readonly state: LifecycleState;
  /** Place in the queue; a lower number was asked for earlier. */
  readonly order: number;
  /** Counts the times it was asked for; part of the identity of every report (I3). */
  readonly attempt: number;
  readonly error: ErrorReport | null;
}
