import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema, ImportIdSchema, ModelIdSchema } from '../schemas/common';

const modelRequest = v.object({ modelId: ModelIdSchema });

/** Longest address of a mirror, in UTF-16 code units. */
const LONGEST_ADDRESS = 2_000;

/** Deletes a model and every byte that no other model needs. One that is not there stays so. */
export const removeModel = defineCommand({
  name: 'models.remove',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: modelRequest,
  reply: DoneSchema,
});

/**
 * Hashes the files of an installed model again. Answered at once: how far it is and what was
 * found is told by the topic `storage`. Asking while it runs changes nothing.
 */
export const verifyModel = defineCommand({
  name: 'models.verify',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: modelRequest,
  reply: DoneSchema,
});

/**
 * Ends the check or the import that runs for a model. A check then changed nothing; files that
 * an import has brought in whole are kept for the model. Answered when it has ended; where none
 * runs nothing changes.
 */
export const cancelStorageWork = defineCommand({
  name: 'models.cancelStorageWork',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: modelRequest,
  reply: DoneSchema,
});

/**
 * Announces files for a model from the person's own disk; answered when the host waits for
 * them. The files follow over the channel of `file-handover`, under the same id. The outcome
 * is told by the topic `storage`.
 */
export const importModel = defineCommand({
  name: 'models.import',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ modelId: ModelIdSchema, importId: ImportIdSchema }),
  reply: DoneSchema,
});

/** Sets the address that stands in for the hub from the next download on; null is the hub itself. */
export const setMirror = defineCommand({
  name: 'settings.setMirror',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ base: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS))) }),
  reply: DoneSchema,
});
