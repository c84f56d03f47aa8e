import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ModelsView, ModelView } from '@/messaging/topics/models';
import { useFullText, useOptions } from '../app/app-context';
import './model-chip.css';
import './model-menu.css';
import { CancelConfirmation } from './cancel-confirmation';
import { DeleteConfirmation } from './delete-confirmation';
import { ImportButton } from './import-button';
import { downloadFraction, modelStatus } from './model-status';
import { ProgressBar } from './progress-bar';
import { StorageButton } from './storage-button';
import { StorageOutcomeLine } from './storage-outcome-line';
import { useKeptFocus } from './use-kept-focus';

interface Props {
  readonly view: ModelsView;
  readonly model: ModelView;
}

/** One model: what it takes, how it is, and what can be done with its files. */
export function StorageRow({ view, model }: Props) {
  const { models, storage } = useOptions();
  const text = useFullText();
  const words = text.options.storage;
  const row = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const asks = useSignal(false);
  const asksCancel = useSignal(false);
  const id = useId();
  const stored = storage.find(model.id);
  const { bytes = 0, work = null, outcome = null } = stored ?? {};
  const { lifecycle } = model;
  const status = modelStatus(text, view, model);
  const isComing = lifecycle === 'Queued' || lifecycle === 'Downloading';
  const isReady = lifecycle === 'Ready' || lifecycle === 'Compiling';
  const failed = outcome?.kind === 'damaged';
  // A download that ended meanwhile asks no more.
  useLayoutEffect(() => {
    if (!isComing) asksCancel.value = false;
  });
  // A button that had the focus may go with its reason: the focus stays with its row.
  useKeptFocus(row, () => heading.current?.focus());
  const remove = async () => {
    asks.value = false;
    // The button that was pressed goes with the model: the focus stays with its row.
    heading.current?.focus();
    await storage.remove(model.id);
  };
  return (
    <li ref={row} class="storage-row" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        <bdi>{model.name}</bdi>
      </h3>
      <span class={`model-row-state model-row-${status.tone}`}>
        <span class={`model-dot model-dot-${status.tone}`} aria-hidden="true" />
        {status.label}
      </span>
      <p class="storage-facts">
        {bytes > 0 ? words.onDisk(bytes) : words.toDownload(model.bytes, model.estimated)}
        {' · '}
        {text.options.about.modelLicence(model.licence)}
      </p>
      {lifecycle === 'Downloading' && (
        <ProgressBar
          fraction={downloadFraction(model)}
          label={text.download.title(model.name, model.step)}
        />
      )}
      {work && work.kind !== 'removing' && (
        <ProgressBar
          fraction={work.bytesTotal > 0 ? work.bytesDone / work.bytesTotal : 0}
          label={words.work(work)}
        />
      )}
      <StorageOutcomeLine work={work} outcome={outcome} error={model.error} />
      <div class="storage-actions">
        {work && work.kind !== 'removing' && (
          <StorageButton
            name={words.cancelWork(work.kind)}
            model={model.name}
            icon="close"
            act={async () => {
              // The button goes with the work: the focus stays with its row.
              heading.current?.focus();
              await storage.cancel(model.id);
            }}
          />
        )}
        {isComing ? (
          <StorageButton
            name={words.cancel}
            model={model.name}
            act={async () => {
              asksCancel.value = true;
            }}
          />
        ) : (
          !isReady && (
            <StorageButton
              name={downloadName(words, lifecycle === 'Failed', failed)}
              model={model.name}
              icon="download"
              idle={work !== null}
              act={() => models.download(model.id)}
            />
          )
        )}
        {isReady && (
          <StorageButton
            name={words.verify}
            model={model.name}
            icon="check"
            idle={work !== null}
            act={() => storage.verify(model.id)}
          />
        )}
        {!isReady && (
          <ImportButton
            model={model.name}
            idle={work !== null}
            take={(files) => storage.importFiles(model.id, files)}
          />
        )}
        {!isComing && bytes > 0 && (
          <StorageButton
            name={words.delete}
            model={model.name}
            icon="close"
            idle={work !== null}
            act={async () => {
              asks.value = true;
            }}
          />
        )}
      </div>
      {asksCancel.value && isComing && (
        <CancelConfirmation
          model={model}
          keep={() => {
            asksCancel.value = false;
          }}
        />
      )}
      {asks.value && (
        <DeleteConfirmation
          model={model.name}
          bytes={bytes}
          keep={() => {
            asks.value = false;
          }}
          remove={remove}
        />
      )}
    </li>
  );
}

function downloadName(
  words: { readonly retry: string; readonly downloadAgain: string; readonly download: string },
  failed: boolean,
  damaged: boolean,
): string {
  if (failed) return words.retry;
  return damaged ? words.downloadAgain : words.download;
}
