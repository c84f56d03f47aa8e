import { HomebodyError } from '@/core/errors/homebody-error';

/** A model that writes, or is about to write, an answer cannot be deleted under it. */
export class ModelInUseError extends HomebodyError {
  constructor(name: string) {
    super('model-in-use', `${name} is answering`, { model: name });
  }
}

/** What files a model has is not known yet, and could not be looked up. */
export class ModelNotLookedUpError extends HomebodyError {
  constructor(name: string, cause: HomebodyError) {
    const fields = { model: name, detail: cause.message };
    super('model-not-looked-up', `The files of ${name} are unknown`, fields, { cause });
  }
}

/** None of the chosen files is one of the model's. */
export class ImportWrongFilesError extends HomebodyError {
  constructor(name: string, files: readonly string[], missing: readonly string[]) {
    const fields = { model: name, files: files.join(', '), missing: missing.join(', ') };
    super('import-wrong-files', `Not the files of ${name}`, fields);
  }
}

/** Some of the model's files were among those chosen, others were not. */
export class ImportMissingFilesError extends HomebodyError {
  constructor(name: string, missing: readonly string[], wrong: readonly string[]) {
    const fields = { model: name, missing: missing.join(', '), files: wrong.join(', ') };
    super('import-missing-files', `Files of ${name} are missing`, fields);
  }
}

/** An address that cannot stand in for the hub. */
export class MirrorInvalidError extends HomebodyError {
  constructor(address: string) {
    super('mirror-invalid', 'Not the address of a mirror', { address });
  }
}
