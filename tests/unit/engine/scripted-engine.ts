import type { GenerateResult, LoadedModel, LoadRequest } from '@/core/engine';
import type { Engine, GenerateOptions, LoadOptions } from '@/engine/engine';

export const RESULT: GenerateResult = {
  finish: 'stop',
  promptTokens: 3,
  cachedTokens: 1,
  answerTokens: 2,
};

/** An engine whose steps a test takes one by one. */
export class ScriptedEngine implements Engine {
  readonly calls: string[] = [];
  loadOptions: LoadOptions | null = null;
  generateOptions: GenerateOptions | null = null;
  finishLoad: () => void = () => {};
  failLoad: (error: unknown) => void = () => {};
  finishAnswer: () => void = () => {};
  failAnswer: (error: unknown) => void = () => {};

  load(request: LoadRequest, options: LoadOptions): Promise<LoadedModel> {
    this.calls.push('load');
    this.loadOptions = options;
    return new Promise((resolve, reject) => {
      this.finishLoad = () =>
        resolve({
          modelId: request.modelId,
          contextWindow: request.contextWindow,
          device: 'cpu',
          threads: 1,
        });
      this.failLoad = reject;
    });
  }

  generate(_: unknown, options: GenerateOptions): Promise<GenerateResult> {
    this.calls.push('generate');
    this.generateOptions = options;
    return new Promise((resolve, reject) => {
      this.finishAnswer = () => resolve(RESULT);
      this.failAnswer = reject;
    });
  }

  async unload(): Promise<void> {
    this.calls.push('unload');
  }
}
