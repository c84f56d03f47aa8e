import * as v from 'valibot';
import { defineCommand } from '../command';
import { CountSchema, DoneSchema, ModelIdSchema } from '../schemas/common';

const modelRequest = v.object({ modelId: ModelIdSchema });

/** `attempt` is the one that the surface sees: a request that comes twice, or late, does nothing. */
const attemptRequest = v.object({ modelId: ModelIdSchema, attempt: CountSchema });

/** Asks for a model to be installed. Asking twice makes one job. */
export const enqueueDownload = defineCommand({
  name: 'downloads.enqueue',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: modelRequest,
  reply: DoneSchema,
});

/** Stops a queued or running download and removes what it staged. */
export const cancelDownload = defineCommand({
  name: 'downloads.cancel',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: attemptRequest,
  reply: DoneSchema,
});

/** Puts a failed or canceled download at the end of the queue; staged bytes of a failed one are used again. */
export const retryDownload = defineCommand({
  name: 'downloads.retry',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: attemptRequest,
  reply: DoneSchema,
});

/** The person has seen these downloads as failed, where they are listed. */
export const seeFailures = defineCommand({
  name: 'downloads.seen',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ failures: v.pipe(v.array(attemptRequest), v.maxLength(1000)) }),
  reply: DoneSchema,
});
