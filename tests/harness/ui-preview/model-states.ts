import type { ErrorReport } from '@/core/errors/homebody-error';
import { asId, type ModelId } from '@/core/ids';
import type { SwitchView } from '@/messaging/topics/models';
import { GENIUS, INSTANT, QUICK, SMART } from '@/ui/testing/sample-models';
import { exchange, first, NEXT, open, openLater, type Play, type Stage } from './stage';
import { LONG_ANSWER } from './texts';

const downloading = (stage: Stage, step: 'downloading' | 'waiting-for-network') =>
  stage.host.updateModel(QUICK, {
    lifecycle: 'Downloading',
    step,
    progress: {
      bytesDone: 970_268_057,
      bytesTotal: 1_564_948_480,
      bytesPerSecond: step === 'downloading' ? 24_300_000 : null,
      secondsLeft: step === 'downloading' ? 24.5 : null,
    },
  });

/** As after the installation. */
export function nothingInstalled({ host }: Stage): void {
  const models = host.models().models.map((model) => ({ ...model, lifecycle: null }));
  const engine = { ...host.models().engine, loadedModelId: null, device: null };
  host.setModels({ models, engine });
}

/** The conversation asks for another model from now on. */
function aim({ host, conversationId }: Stage, modelId: ModelId): void {
  const { conversation } = host.view(conversationId);
  host.setConversation(conversationId, {
    targetModelId: modelId,
    targetRevision: conversation.targetRevision + 1,
  });
}

/** One download runs, one waits, one has failed. */
function queue(stage: Stage): void {
  stage.host.addModels([
    { id: CODER, name: 'SmolLM2 1.7B Instruct', bytes: 1_055_609_824, lifecycle: 'Queued' },
    { id: LITTLE, name: 'Qwen3 0.6B', bytes: 335_372_288, lifecycle: 'Canceled' },
  ]);
  downloading(stage, 'downloading');
  stage.host.setModels({ queue: [QUICK, CODER] });
  stage.host.updateModel(GENIUS, { error: DISK_FULL });
}

function switched(
  { host, conversationId }: Stage,
  what: Pick<SwitchView, 'modelId'> & Partial<SwitchView>,
): void {
  host.setModels({ lastSwitch: { count: 1, conversationId, error: null, backTo: null, ...what } });
}

const DISK_FULL = {
  code: 'install-storage-full',
  message: '',
  fields: {
    artifact: 'Genius',
    bytesStaged: 1_100_000_000,
    needBytes: 3_512_000_000,
    freeBytes: 2_812_000_000,
  },
} satisfies ErrorReport;
const CODER = asId<'model'>('coder');
const LITTLE = asId<'model'>('little');

/** Downloads, what waits for them, and switches. */
export const modelStates = {
  'welcome-absent': { before: nothingInstalled },
  'welcome-download': {
    before(stage) {
      nothingInstalled(stage);
      aim(stage, QUICK);
      downloading(stage, 'downloading');
    },
  },
  'welcome-offline': {
    before(stage) {
      nothingInstalled(stage);
      aim(stage, QUICK);
      downloading(stage, 'waiting-for-network');
    },
  },
  'welcome-failed': {
    before(stage) {
      nothingInstalled(stage);
      aim(stage, QUICK);
      const error = { ...DISK_FULL, fields: { ...DISK_FULL.fields, artifact: 'Quick' } };
      stage.host.updateModel(QUICK, { lifecycle: 'Failed', error });
    },
  },
  'welcome-ready': { before: (stage) => aim(stage, SMART) },
  download: {
    before(stage) {
      downloading(stage, 'downloading');
      exchange(stage, 'last', NEXT, { modelId: QUICK });
    },
  },
  'manager-empty-thread': {
    before: queue,
    after: () => open('.downloads-button'),
  },
  manager: {
    before(stage) {
      first(stage);
      queue(stage);
    },
    after: () => open('.downloads-button'),
  },
  'manager-confirm': {
    before(stage) {
      first(stage);
      queue(stage);
    },
    after() {
      open('.downloads-button');
      openLater('.download-action');
    },
  },
  'manager-none': {
    before: nothingInstalled,
    after: () => open('.downloads-button'),
  },
  'target-coming': {
    before(stage) {
      first(stage);
      aim(stage, QUICK);
      downloading(stage, 'downloading');
    },
  },
  'target-coming-now': {
    before(stage) {
      first(stage);
      aim(stage, QUICK);
      downloading(stage, 'downloading');
    },
    after: () => open('.answerer .tool'),
  },
  'target-failed': {
    before(stage) {
      first(stage);
      aim(stage, GENIUS);
    },
  },
  'target-takes-over': {
    before(stage) {
      first(stage);
      exchange(stage, 'last', NEXT, { state: 'streaming', text: LONG_ANSWER.slice(0, 260) });
      aim(stage, INSTANT);
      stage.host.setModels({ switchingTo: INSTANT });
    },
  },
  'toast-done': {
    before: first,
    after: (stage) => switched(stage, { modelId: SMART }),
  },
  'toast-failed': {
    before: first,
    after: (stage) =>
      switched(stage, {
        modelId: GENIUS,
        backTo: SMART,
        error: { code: 'engine-out-of-memory', message: '', fields: {} },
      }),
  },
  'download-offline': {
    before(stage) {
      downloading(stage, 'waiting-for-network');
      exchange(stage, 'last', NEXT, { modelId: QUICK });
    },
  },
  'download-failed': {
    before(stage) {
      stage.host.updateModel(GENIUS, { error: DISK_FULL });
      exchange(stage, 'last', NEXT, { modelId: GENIUS });
    },
  },
  'not-installed': {
    before: (stage) => void exchange(stage, 'last', NEXT, { modelId: QUICK }),
  },
  loading: {
    before(stage) {
      const { engine } = stage.host.models();
      const loading = { modelId: INSTANT, step: 'reading' as const, fraction: 0.4 };
      stage.host.setModels({ engine: { ...engine, loading } });
      exchange(stage, 'last', NEXT, { modelId: INSTANT });
    },
  },
} satisfies Record<string, Play>;
