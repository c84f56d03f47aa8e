import type { ModelsView, ModelView } from '@/messaging/topics/models';
import type { Text } from '../text/en';

/** A model's state in a word or two. `tone` is shown by icon and colour, never instead of the word. */
export interface ModelStatus {
  readonly label: string;
  readonly tone: 'ready' | 'busy' | 'failed' | 'absent';
}

/** What the chip and the menu say about a model, the engine's word before the download's. */
export function modelStatus(text: Text, view: ModelsView, model: ModelView): ModelStatus {
  const { loading, loadedModelId, device } = view.engine;
  if (loading?.modelId === model.id) {
    return { label: text.model.loading(loading.fraction), tone: 'busy' };
  }
  switch (model.lifecycle) {
    case 'Ready':
      return { label: readyLabel(text, loadedModelId === model.id ? device : null), tone: 'ready' };
    case 'Queued':
      return { label: text.model.queued, tone: 'busy' };
    case 'Downloading':
      return { label: downloadingLabel(text, model), tone: 'busy' };
    case 'Compiling':
      return { label: text.model.preparing, tone: 'busy' };
    case 'Failed':
      return { label: text.model.failed, tone: 'failed' };
    case 'Canceled':
    case null:
      return { label: text.model.notInstalled, tone: 'absent' };
  }
}

/** The share of a download that is done, 0 to 1. */
export function downloadFraction(model: ModelView): number {
  const { progress } = model;
  return progress === null || progress.bytesTotal === 0
    ? 0
    : progress.bytesDone / progress.bytesTotal;
}

function readyLabel(text: Text, device: 'cpu' | 'gpu' | null): string {
  if (device === 'cpu') return text.model.readyOnCpu;
  if (device === 'gpu') return text.model.readyOnGpu;
  return text.model.ready;
}

function downloadingLabel(text: Text, model: ModelView): string {
  switch (model.step) {
    case 'waiting-for-network':
      return text.model.waitingForNetwork;
    case 'retrying':
      return text.model.retrying;
    case 'verifying':
      return text.model.verifying;
    default:
      return text.model.downloading(downloadFraction(model));
  }
}
