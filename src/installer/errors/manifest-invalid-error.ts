import { HomebodyError } from '@/core/errors/homebody-error';

/** A manifest that must not be followed. `place` names the value, e.g. `artifacts.3.sha256`. */
export class ManifestInvalidError extends HomebodyError {
  readonly place: string;

  constructor(place: string, problem: string) {
    super('manifest-invalid', `${place}: ${problem}`, { place, problem });
    this.place = place;
  }
}
