import { HomebodyError } from '@/core/errors/homebody-error';

/** The file is no backup of Homebody's. */
export class NotABackupError extends HomebodyError {
  constructor(file: string, detail: string) {
    super('backup-not-one', `Not a backup: ${detail}`, { file, detail });
  }
}

/** The backup was written by a newer Homebody than this one. */
export class BackupNewerError extends HomebodyError {
  constructor(file: string, version: number, known: number) {
    super('backup-newer', `A backup of version ${version}`, { file, version, known });
  }
}

/** Something in the backup is not as it should be. `where` is the way to it, e.g. `messages.3.text`. */
export class BackupInvalidError extends HomebodyError {
  constructor(file: string, where: string, detail: string) {
    super('backup-invalid', `${where}: ${detail}`, { file, where, detail });
  }
}

/** Nobody has this backup any more: the host was started anew, or another one was chosen. */
export class BackupMissingError extends HomebodyError {
  constructor() {
    super('backup-missing', 'No such backup');
  }
}
