import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorReport } from '@/core/errors/homebody-error';
import { asId, type ImportId } from '@/core/ids';
import {
  announceBackup,
  exportBackup,
  importBackup,
  LARGEST_BACKUP,
  previewBackup,
} from '@/messaging/commands/backup';
import type { BackupCounts } from '@/messaging/schemas/backup';
import type { Adapter } from '../adapter';
import type { NoticeStore } from './notice-store';

/** A file that was read and waits for the person's word. */
export interface OfferedBackup {
  readonly id: ImportId;
  readonly name: string;
  readonly counts: BackupCounts;
  /** The download source that it sets; null where it sets none. */
  readonly mirror: string | null;
}

/** A download source of a file that was not set, because it was refused or this went wrong. */
export interface LeftMirror {
  readonly address: string;
  readonly error: ErrorReport | null;
}

export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'exporting' | 'importing' | 'canceled' }
  | { readonly kind: 'exported'; readonly name: string; readonly counts: BackupCounts }
  /** It was saved, or chosen, and is larger than what is imported. */
  | { readonly kind: 'exported-too-large' | 'too-large'; readonly name: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'offered'; readonly offered: OfferedBackup }
  | {
      readonly kind: 'imported';
      readonly counts: BackupCounts;
      readonly mirrorLeft: LeftMirror | null;
    };

/** Exports everything, and imports such a file after the person has seen what is in it. */
export class BackupStore {
  readonly #state = signal<BackupState>({ kind: 'idle' });
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
  }

  get state(): ReadonlySignal<BackupState> {
    return this.#state;
  }

  export(): Promise<void> {
    return this.#does({ kind: 'exporting' }, async () => {
      const importId = this.#newId();
      let counts: BackupCounts | null = null;
      const file = await this.#adapter.receiveFile(importId, async () => {
        counts = await this.#adapter.send(exportBackup, { importId });
      });
      this.#adapter.saveFile(file);
      if (file.size > LARGEST_BACKUP) return { kind: 'exported-too-large', name: file.name };
      return counts === null ? { kind: 'idle' } : { kind: 'exported', name: file.name, counts };
    });
  }

  /** Has the file read; nothing is changed before `import`. */
  read(file: File): Promise<void> {
    if (file.size > LARGEST_BACKUP) {
      return this.#does({ kind: 'idle' }, async () => ({ kind: 'too-large', name: file.name }));
    }
    return this.#does({ kind: 'reading', name: file.name }, async () => {
      const importId = this.#newId();
      await this.#adapter.send(announceBackup, { importId });
      await this.#adapter.offerFiles(importId, [file]);
      const { counts, mirror } = await this.#adapter.send(previewBackup, { importId });
      return { kind: 'offered', offered: { id: importId, name: file.name, counts, mirror } };
    });
  }

  cancel(): void {
    if (this.#state.peek().kind === 'offered') this.#state.value = { kind: 'canceled' };
  }

  /** Imports what was offered; call it within a gesture, for the browser may ask. */
  async import({ id: importId, mirror }: OfferedBackup): Promise<void> {
    await this.#does({ kind: 'importing' }, async () => {
      // The gesture ends with the first await. A mirror that is refused is left out.
      const takeMirror = mirror !== null && (await this.#adapter.requestHost(mirror));
      const wish = { importId, takeMirror };
      const { counts, mirrorError: error } = await this.#adapter.send(importBackup, wish);
      const isLeft = mirror !== null && (!takeMirror || error !== null);
      return { kind: 'imported', counts, mirrorLeft: isLeft ? { address: mirror, error } : null };
    });
  }

  async #does(state: BackupState, act: () => Promise<BackupState>): Promise<void> {
    this.#notices.dismiss();
    this.#state.value = state;
    try {
      this.#state.value = await act();
    } catch (thrown) {
      this.#state.value = { kind: 'idle' };
      this.#notices.show(thrown);
    }
  }

  #newId(): ImportId {
    return asId<'import'>(this.#adapter.newId());
  }
}
