import type { Dexie } from 'dexie';

/** Conversations count the choices of their model, can be pinned, and can be deleted with undo. */
export function intents(db: Dexie): void {
  db.version(2)
    .stores({})
    .upgrade((transaction) =>
      transaction
        .table('conversations')
        .toCollection()
        .modify({ targetRevision: 0, pinned: false, deletedAt: null }),
    );
}
