import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { EngineView } from '@/messaging/topics/models';
import { useApp, useText } from '../app/app-context';
import type { DownloadView } from '../stores/download-manager-store';
import type { Text } from '../text/en';
import { describeError } from '../text/error-text';
import { CancelConfirmation } from './cancel-confirmation';
import { downloadFraction } from './model-status';
import { ProgressBar } from './progress-bar';

/** A download with how it stands, and the one thing that can be done about it. */
export function DownloadRow({ model }: { readonly model: DownloadView }) {
  const app = useApp();
  const text = useText();
  const words = text.manager;
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asks = useSignal(false);
  const id = useId();
  const { lifecycle } = model;
  const isComing = lifecycle === 'Queued' || lifecycle === 'Downloading';
  const isOver = lifecycle === 'Failed' || lifecycle === 'Canceled';
  const isWaitedFor = app.conversation.openAnswers.value.some((answerId) => {
    const message = app.conversation.message(answerId)?.value;
    return message?.role === 'assistant' && message.modelId === model.id;
  });
  const hadFocus =
    row.current?.contains(document.activeElement) === true &&
    document.activeElement !== row.current;
  useLayoutEffect(() => {
    if (!isComing) asks.value = false;
    // The button that had the focus went with its reason: the focus stays with its row.
    if (hadFocus && !row.current?.contains(document.activeElement)) row.current?.focus();
  });

  const act = () => {
    if (isComing) asks.value = true;
    else void app.models.retryDownload(model.id);
  };
  const action = isComing ? words.cancel : words.retry;
  return (
    <li ref={row} class="download" tabIndex={-1} aria-labelledby={`${id} ${id}-state`}>
      <div class="download-head">
        <span id={id} class="download-name">
          <bdi>{model.name}</bdi>
        </span>
        <span id={`${id}-state`} class={`download-state download-state-${lifecycle.toLowerCase()}`}>
          <span class={`model-dot model-dot-${toneOf(lifecycle)}`} aria-hidden="true" />
          {words.states[lifecycle]}
          {lifecycle === 'Downloading' && ` ${text.format.percent(downloadFraction(model))}`}
        </span>
      </div>
      {lifecycle === 'Downloading' && (
        <ProgressBar
          fraction={downloadFraction(model)}
          label={text.download.title(model.name, model.step)}
        />
      )}
      <div class="download-foot">
        <p class="download-facts">
          {factsOf(text, model, app.downloads.place(model.id), app.models.view.value)}
        </p>
        {(isComing || isOver) && (
          <button
            ref={button}
            type="button"
            class="tool download-action"
            aria-label={words.about(action, model.name)}
            onClick={act}
          >
            {action}
          </button>
        )}
      </div>
      {asks.value && isComing && (
        <CancelConfirmation
          model={model}
          isWaitedFor={isWaitedFor}
          keep={() => {
            asks.value = false;
          }}
        />
      )}
    </li>
  );
}

interface Around {
  readonly engine: EngineView;
  readonly switchingTo: DownloadView['id'] | null;
}

function factsOf(text: Text, model: DownloadView, place: number | null, around: Around | null) {
  const { manager, download } = text;
  const { progress, step } = model;
  const size = manager.size(model.bytes, model.estimated);
  switch (model.lifecycle) {
    case 'Downloading': {
      if (progress === null) return join(manager.starting, size);
      const what = step === null ? '' : manager.steps[step];
      const speed = step === 'downloading' ? download.speed(progress) : '';
      const left = step === 'downloading' ? download.left(progress) : '';
      return join(what, download.amount(progress), speed, left);
    }
    case 'Queued': {
      const here = progress && progress.bytesDone > 0 ? manager.here(progress.bytesDone) : '';
      return join(place === null ? '' : manager.place(place), size, here);
    }
    case 'Compiling': {
      const loading = around?.engine.loading;
      if (loading?.modelId === model.id) {
        const say = loading.step === 'compiling' ? manager.compiling : manager.loading;
        return say(loading.fraction);
      }
      return around?.switchingTo === model.id ? manager.waitsForAnswer : text.answer.preparing;
    }
    case 'Ready':
      return join(size, around?.engine.loadedModelId === model.id ? manager.inMemory : '');
    case 'Failed':
      return describeError(text.errors, model.error);
    case 'Canceled':
      return join(manager.canceled, size);
  }
}

const join = (...facts: string[]) => facts.filter((fact) => fact !== '').join(' · ');

function toneOf(lifecycle: DownloadView['lifecycle']): 'ready' | 'busy' | 'failed' | 'absent' {
  if (lifecycle === 'Ready') return 'ready';
  if (lifecycle === 'Failed') return 'failed';
  return lifecycle === 'Canceled' ? 'absent' : 'busy';
}
