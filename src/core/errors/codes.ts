/**
 * Every way Homebody fails on purpose. One code, one class, one sentence in the text
 * catalogue: adding a code here makes the compiler ask for the sentence.
 */
export const ERROR_CODES = [
  // What a person typed or chose
  'question-empty',
  'question-too-long',
  'conversation-full',
  'conversation-left',
  'conversation-missing',
  'message-missing',
  'model-unknown',
  'model-not-installed',
  'model-in-use',
  'model-not-looked-up',
  'import-wrong-files',
  'import-missing-files',
  'mirror-invalid',
  'mirror-refused',
  'backup-not-one',
  'backup-newer',
  'backup-invalid',
  'backup-missing',
  // Between contexts
  'message-malformed',
  'sender-refused',
  'host-unavailable',
  // The engine
  'engine-load-failed',
  'engine-lost',
  'engine-lost-again',
  'engine-failed',
  'engine-not-loaded',
  'context-overflow',
  'engine-no-gpu',
  'engine-out-of-memory',
  'engine-library-mismatch',
  'engine-library-missing',
  'engine-model-damaged',
  'engine-network',
  // The installer
  'manifest-invalid',
  'install-integrity',
  'install-network',
  'install-offline',
  'install-http',
  'install-stalled',
  'install-changed',
  'install-protocol',
  'install-host-refused',
  'install-gated',
  'install-not-a-model',
  'install-storage-full',
  'install-storage',
  'install-canceled',
  'install-lost',
  // Rules broken inside
  'illegal-transition',
  'storage-failed',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
