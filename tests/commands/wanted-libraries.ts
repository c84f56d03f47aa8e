import type { AppConfig } from '@mlc-ai/web-llm';
import type { HubModel } from '@/catalog/hub-model';
import type { WantedLibrary } from './fetch-libraries';

/** The libraries that these models need, each once, with the addresses of WebLLM's own list. */
export function wantedLibraries(
  models: readonly HubModel[],
  { model_list }: Pick<AppConfig, 'model_list'>,
): WantedLibrary[] {
  const urls = new Map(model_list.map(({ model_id, model_lib }) => [model_id, model_lib]));
  const wanted = new Map<string, WantedLibrary>();
  for (const { id, files, contextWindow } of models) {
    const url = urls.get(id);
    if (files.kind !== 'webllm' || url === undefined) continue;
    const { library: file } = files;
    const largest = Math.max(contextWindow, wanted.get(file)?.contextWindow ?? 0);
    wanted.set(file, { file, url, contextWindow: largest });
  }
  return [...wanted.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}
