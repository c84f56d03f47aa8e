/** A fault that is planted in one file: `find` must stand there exactly once. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Faults that the stories of `tests/unit/host/story.test.ts` have to catch, each by itself. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the guard is removed: whatever was downloaded is loaded',
    file: 'src/core/stale-guard.ts',
    find: "if (intent.modelId !== modelId) return { kind: 'ready', why: 'not-wanted' };",
    replace: '',
  },
  {
    name: 'the guard compares the model only, in whichever conversation',
    file: 'src/core/stale-guard.ts',
    find: "if (intent.modelId !== modelId) return { kind: 'ready', why: 'not-wanted' };",
    replace:
      "if (![...state.requestedModelByConversation.values()].some((one) => one.modelId === modelId)) return { kind: 'ready', why: 'not-wanted' };",
  },
  {
    name: 'the host does not compare again before it loads',
    file: 'src/host/activator.ts',
    find: "return verdict.kind === 'activate';",
    replace: 'return true;',
  },
  {
    name: 'the queue takes the last one first',
    file: 'src/host/download-rows.ts',
    find: '(one, other) => one.order - other.order',
    replace: '(one, other) => other.order - one.order',
  },
  {
    name: 'choosing a model touches updatedAt',
    file: 'src/host/conversations.ts',
    find: 'const target = { targetModelId, targetRevision: before + 1 };',
    replace:
      'const target = { targetModelId, targetRevision: before + 1, updatedAt: this.#options.now() };',
  },
  {
    name: 'cancel leaves the job running',
    file: 'src/host/download-job.ts',
    find: "    this.#end = 'canceled';\n    this.#abort.abort();",
    replace: "    this.#end = 'canceled';",
  },
  {
    name: 'an activation does not wait for the answer under way',
    file: 'src/host/activator.ts',
    find: '|| this.#options.isBusy()) return;',
    replace: ') return;',
  },
  {
    name: 'a failed load does not bring the previous model back',
    file: 'src/host/engine-owner.ts',
    find: 'if (this.#before !== modelId) await this.#bringBack(this.#before);',
    replace: '',
  },
  {
    name: 'an idle model is never unloaded',
    file: 'src/host/idle-unload.ts',
    find: 'else unload(modelId).catch(onFault);',
    replace: '',
  },
  {
    name: 'asking twice for a model makes a second attempt',
    file: 'src/host/downloads.ts',
    find: "if (state === undefined || state === 'Failed' || state === 'Canceled') {",
    replace: "if (state !== 'Downloading' && state !== 'Compiling' && state !== 'Ready') {",
  },
  {
    name: 'a canceled download takes its place in the queue again when it is retried',
    file: 'src/host/download-rows.ts',
    find: '{ error: null, order, attempt: before.attempt + 1 }',
    replace: '{ error: null, attempt: before.attempt + 1 }',
  },
  {
    name: 'the active conversation is forgotten by a restart',
    file: 'src/host/intents.ts',
    find: 'if (this.#active.at === 0) this.#active = stored;',
    replace: '',
  },
];
