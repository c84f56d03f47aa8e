import { useId, useRef } from 'preact/hooks';
import { LARGEST_BACKUP } from '@/messaging/commands/backup';
import { useFullText, useOptions } from '../app/app-context';
import type { BackupState } from '../stores/backup-store';
import { describeBriefly } from '../text/error-text';
import type { FullText } from '../text/full-text';
import { joinSentences } from '../text/join-sentences';
import { ActionButton } from './action-button';
import { BackupConfirmation } from './backup-confirmation';

/** Everything as one file, and such a file brought in again. */
export function BackupSection() {
  const { backup } = useOptions();
  const words = useFullText();
  const text = words.options.backup;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const state = backup.state.value;
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p>{text.intro}</p>
      <div class="storage-actions">
        <ActionButton icon="download" act={() => backup.export()}>
          {text.export}
        </ActionButton>
        <ActionButton act={async () => input.current?.click()}>{text.import}</ActionButton>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.choose}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void backup.read(file);
            // The same file may be chosen again after it was put right.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="storage-outcome" role="status">
        {sentence(words, state)}
      </p>
      {state.kind === 'offered' && <BackupConfirmation offered={state.offered} />}
    </section>
  );
}

function sentence({ options, errors }: FullText, state: BackupState): string {
  const text = options.backup;
  switch (state.kind) {
    case 'exporting':
    case 'importing':
    case 'canceled':
      return text[state.kind];
    case 'exported':
      return text.exported(state.name, state.counts);
    case 'exported-too-large':
      return text.exportedTooLarge(state.name, LARGEST_BACKUP);
    case 'too-large':
      return text.tooLarge(state.name, LARGEST_BACKUP);
    case 'reading':
      return text.reading(state.name);
    case 'imported':
      return joinSentences([
        text.imported(state.counts),
        state.mirrorLeft?.error ? describeBriefly(errors, state.mirrorLeft.error) : '',
        state.mirrorLeft ? text.mirrorLeft(state.mirrorLeft.address) : '',
      ]);
    default:
      return '';
  }
}
