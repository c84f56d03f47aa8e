import * as v from 'valibot';
import { asId, LONGEST_ID, type ModelId } from '@/core/ids';
import type { Artifact } from '@/core/manifest';
import type { Model } from '@/core/model';

const ModelIdSchema: v.GenericSchema<unknown, ModelId> = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_ID),
  v.transform((text) => asId<'model'>(text)),
);
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));

const ArtifactSchema: v.GenericSchema<unknown, Artifact> = v.object({
  id: v.string(),
  role: v.picklist(['llm', 'stt', 'tts', 'runtime']),
  name: v.string(),
  bytes: CountSchema,
  sha256: hex(64),
  source: v.object({ repo: v.string(), revision: hex(40), path: v.string() }),
  place: v.variant('kind', [
    v.object({ kind: v.literal('blob') }),
    v.object({
      kind: v.literal('webllm'),
      scope: v.picklist(['config', 'model', 'wasm']),
      url: v.pipe(v.string(), v.url()),
    }),
  ]),
});

/** A model as a file describes it. The installer checks its manifest again, and more strictly. */
export const ModelSchema: v.GenericSchema<unknown, Model> = v.object({
  id: ModelIdSchema,
  name: v.string(),
  description: v.string(),
  tier: v.picklist(['instant', 'quick', 'smart', 'genius', 'all']),
  engine: v.picklist(['wllama', 'webllm']),
  contextWindow: CountSchema,
  licence: v.string(),
  manifest: v.object({ modelId: ModelIdSchema, artifacts: v.array(ArtifactSchema) }),
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
