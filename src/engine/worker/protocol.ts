import * as v from 'valibot';
import type { GenerateRequest, GenerateResult, LoadedModel, LoadRequest } from '@/core/engine';
import { ERROR_CODES } from '@/core/errors/codes';
import { asId, LONGEST_ID } from '@/core/ids';

/**
 * What passes between the host and its engine worker. Every message but the first of a worker
 * carries the id of the call it belongs to.
 */
const CallIdSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_ID));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const ModelIdSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_ID),
  v.transform((text) => asId<'model'>(text)),
);

const LoadRequestSchema: v.GenericSchema<unknown, LoadRequest> = v.object({
  modelId: ModelIdSchema,
  kind: v.picklist(['wllama', 'webllm']),
  files: v.array(v.object({ artifactId: v.string(), path: v.string(), bytes: CountSchema })),
  contextWindow: CountSchema,
  webllm: v.exactOptional(
    v.object({
      modelUrl: v.string(),
      libraryUrl: v.string(),
      requiredFeatures: v.array(v.string()),
      overrides: v.exactOptional(
        v.object({
          slidingWindow: v.exactOptional(v.pipe(v.number(), v.integer())),
          historySize: v.exactOptional(CountSchema),
        }),
      ),
    }),
  ),
});

const GenerateRequestSchema: v.GenericSchema<unknown, GenerateRequest> = v.object({
  turns: v.array(
    v.object({ role: v.picklist(['system', 'user', 'assistant']), content: v.string() }),
  ),
  maxTokens: CountSchema,
  temperature: v.pipe(v.number(), v.minValue(0)),
  topP: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  seed: v.exactOptional(v.pipe(v.number(), v.integer())),
  stop: v.exactOptional(v.array(v.string())),
  jsonSchema: v.exactOptional(v.string()),
});

/** Host to worker. `abort` carries the id of the call that is to stop. */
export const AskSchema = v.variant('type', [
  v.object({ type: v.literal('load'), id: CallIdSchema, request: LoadRequestSchema }),
  v.object({ type: v.literal('generate'), id: CallIdSchema, request: GenerateRequestSchema }),
  v.object({ type: v.literal('unload'), id: CallIdSchema }),
  v.object({ type: v.literal('abort'), id: CallIdSchema }),
]);
export type Ask = v.InferOutput<typeof AskSchema>;

const LoadedModelSchema: v.GenericSchema<unknown, LoadedModel> = v.object({
  modelId: ModelIdSchema,
  contextWindow: CountSchema,
  device: v.picklist(['cpu', 'gpu']),
  threads: CountSchema,
});

const GenerateResultSchema: v.GenericSchema<unknown, GenerateResult> = v.object({
  finish: v.picklist(['stop', 'length']),
  promptTokens: CountSchema,
  cachedTokens: CountSchema,
  answerTokens: CountSchema,
});

const ErrorReportSchema = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
  fields: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});

/** Worker to host: `alive` once, events while a call runs, and one message that ends it. */
export const AnswerSchema = v.variant('type', [
  v.object({ type: v.literal('alive'), lifeline: v.string() }),
  v.object({
    type: v.literal('progress'),
    id: CallIdSchema,
    step: v.picklist(['reading', 'compiling']),
    fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  v.object({
    type: v.literal('prefill'),
    id: CallIdSchema,
    done: CountSchema,
    total: CountSchema,
  }),
  v.object({ type: v.literal('delta'), id: CallIdSchema, text: v.string() }),
  v.object({ type: v.literal('loaded'), id: CallIdSchema, model: LoadedModelSchema }),
  v.object({ type: v.literal('generated'), id: CallIdSchema, result: GenerateResultSchema }),
  v.object({ type: v.literal('unloaded'), id: CallIdSchema }),
  v.object({ type: v.literal('aborted'), id: CallIdSchema }),
  v.object({ type: v.literal('failed'), id: CallIdSchema, error: ErrorReportSchema }),
]);
export type Answer = v.InferOutput<typeof AnswerSchema>;
/** An answer to a call. */
export type CallAnswer = Exclude<Answer, { type: 'alive' }>;
