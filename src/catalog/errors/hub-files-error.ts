import { HomebodyError } from '@/core/errors/homebody-error';

/** A repository lacks what a model of its kind is made of; nothing was downloaded. */
export class HubFilesError extends HomebodyError {
  constructor(repo: string, file: string, problem: string) {
    super('manifest-invalid', `${repo}/${file}: ${problem}`, { place: `${repo}/${file}`, problem });
  }
}
