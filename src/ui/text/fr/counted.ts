import type { Format } from '../format';
import { ofName } from './of-name';

/** A number of things: “1 modèle”, “3 modèles”; from a million on “1 000 000 de modèles”. */
export function counted(format: Format, count: number, one: string, other: string): string {
  return `${format.count(count)} ${format.plural(count, { one, many: ofName(other), other })}`;
}
