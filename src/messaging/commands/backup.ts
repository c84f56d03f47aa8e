import * as v from 'valibot';
import { defineCommand } from '../command';
import { BackupCountsSchema } from '../schemas/backup';
import { DoneSchema, ErrorReportSchema, ImportIdSchema } from '../schemas/common';

const backupRequest = v.object({ importId: ImportIdSchema });

/**
 * Writes everything but the files of models into one file, which is handed over on the channel of
 * `file-handover` under this id. Answered with what is in it.
 */
/** Larger files are not read, in bytes: the browser would have no text that long. */
export const LARGEST_BACKUP = 400_000_000;

export const exportBackup = defineCommand({
  name: 'backup.export',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: backupRequest,
  reply: BackupCountsSchema,
});

/** Announces a backup; answered when the host waits for its file. One announced before is let go. */
export const announceBackup = defineCommand({
  name: 'backup.announce',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: backupRequest,
  reply: DoneSchema,
});

/** Reads the whole backup and says what importing it would bring; changes nothing. */
export const previewBackup = defineCommand({
  name: 'backup.preview',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: backupRequest,
  reply: v.object({
    counts: BackupCountsSchema,
    /** Address that stands in for the hub where the backup was made; null is the hub itself. */
    mirror: v.nullable(v.string()),
  }),
});

/**
 * Imports the backup that was announced, once: all of it, or nothing. Its mirror alone may fail
 * after all else was stored.
 */
export const importBackup = defineCommand({
  name: 'backup.import',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    ...backupRequest.entries,
    /** Whether its mirror is taken too: the person let Homebody contact it. */
    takeMirror: v.boolean(),
  }),
  reply: v.object({
    counts: BackupCountsSchema,
    /** Why its mirror, which was to be taken too, is not set; null where it is. */
    mirrorError: v.nullable(ErrorReportSchema),
  }),
});
