import { type AppConfig, type ModelRecord, ModelType } from '@mlc-ai/web-llm';
import type { ListedModel } from '@/catalog/listed-model';

const HUB = 'https://huggingface.co/';

/** A record of WebLLM's list that has not the shape which the catalogue is made from. */
export class UnreadableRecordError extends Error {
  constructor(id: string, problem: string) {
    super(`${id}: ${problem}. Look at prebuiltAppConfig of the installed @mlc-ai/web-llm.`);
    this.name = new.target.name;
  }
}

/**
 * The chat models of WebLLM's list, as the catalogue keeps them, in the order of their ids.
 * Left out are models that do not chat in text: those for embeddings, those for pictures, and
 * base models that were never taught to answer; and those that come as packages with a manifest of
 * their own, which the engine does not read.
 * @throws UnreadableRecordError
 */
export function listedModels({ model_list }: AppConfig): ListedModel[] {
  return model_list
    .filter(isChat)
    .map(listedModel)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function isChat({ model_id, model_type, model_manifest }: ModelRecord): boolean {
  const isText = (model_type ?? ModelType.LLM) === ModelType.LLM;
  return isText && !/-Base-/.test(model_id) && model_manifest === undefined;
}

function listedModel(record: ModelRecord): ListedModel {
  const { model_id: id, overrides = {} } = record;
  const fail = (problem: string) => new UnreadableRecordError(id, problem);
  const repo = record.model.startsWith(HUB) ? record.model.slice(HUB.length) : '';
  if (!/^[^/]+\/[^/]+$/.test(repo)) throw fail(`${record.model} is no repository of the hub`);
  const library = new URL(record.model_lib).pathname.split('/').at(-1) ?? '';
  if (!library.endsWith('.wasm')) throw fail(`${record.model_lib} is no model library`);
  if (record.vram_required_MB === undefined) throw fail('it has no figure for graphics memory');
  return {
    id,
    repo,
    library,
    vramMB: record.vram_required_MB,
    requiredFeatures: [...(record.required_features ?? [])].sort(),
    lowResource: record.low_resource_required ?? false,
    contextWindow: overrides.context_window_size ?? null,
    slidingWindow: overrides.sliding_window_size ?? null,
    historySize: overrides.max_history_size ?? null,
    bufferBytes: record.buffer_size_required_bytes ?? null,
  };
}
