import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema } from '../schemas/common';

/** Forgets every request that was written down; the ledger begins anew. */
export const clearNetworkLedger = defineCommand({
  name: 'network.clear',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({}),
  reply: DoneSchema,
});
