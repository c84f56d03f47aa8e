import type { EngineKind } from './model';

/** Where models are to run: as device fit finds best, or always on one processor. */
export const ENGINE_CHOICES = ['automatic', 'gpu', 'cpu'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

/** The processor that an engine computes on. */
export type Processor = Exclude<EngineChoice, 'automatic'>;

/** The one engine that a choice leaves; null where it leaves both. */
export function engineOf(choice: EngineChoice): EngineKind | null {
  if (choice === 'automatic') return null;
  return choice === 'gpu' ? 'webllm' : 'wllama';
}

export function processorOf(engine: EngineKind): Processor {
  return engine === 'webllm' ? 'gpu' : 'cpu';
}
