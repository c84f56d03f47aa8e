import * as v from 'valibot';
import type { NetworkEntry } from '@/core/network-entry';
import { REQUEST_ENDS, REQUEST_PURPOSES } from '@/core/request-note';
import { CountSchema, FiniteSchema } from '../schemas/common';
import type { Topic } from './topic';

/** Everything that Homebody asked of the network, as far as it is kept. */
export interface NetworkView {
  /** Since when it is written down, in milliseconds since the epoch; null until that is known. */
  readonly since: number | null;
  /** Lines that could not be stored yet: they are lost if Homebody ends before they can. */
  readonly unstored: number;
  readonly entries: readonly NetworkEntry[];
}

export interface NetworkChange extends Omit<NetworkView, 'entries'> {
  readonly put: readonly NetworkEntry[];
  readonly drop: readonly string[];
}

const EntrySchema: v.GenericSchema<unknown, NetworkEntry> = v.object({
  id: v.string(),
  purpose: v.picklist(REQUEST_PURPOSES),
  model: v.nullable(v.string()),
  method: v.string(),
  host: v.string(),
  path: v.string(),
  startedAt: FiniteSchema,
  lastAt: FiniteSchema,
  requests: CountSchema,
  open: CountSchema,
  answeredBy: v.array(v.object({ host: v.string(), times: CountSchema })),
  status: v.nullable(CountSchema),
  end: v.nullable(v.picklist(REQUEST_ENDS)),
  bytes: CountSchema,
  hasSent: v.boolean(),
});

const facts = { since: v.nullable(FiniteSchema), unstored: CountSchema };

export const networkTopic: Topic<NetworkView, NetworkChange> = {
  name: 'network',
  value: v.object({ ...facts, entries: v.array(EntrySchema) }),
  change: v.object({ ...facts, put: v.array(EntrySchema), drop: v.array(v.string()) }),
  apply({ entries }, { since, unstored, put, drop }) {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const entry of put) byId.set(entry.id, entry);
    for (const id of drop) byId.delete(id);
    return { since, unstored, entries: [...byId.values()] };
  },
};
