/** A name after “de”, which loses its vowel before another: “de Smart”, “d’Instant”. */
export function ofName(name: string): string {
  return /^[aàâeéèêëiîïoôuùû]/i.test(name) ? `d’${name}` : `de ${name}`;
}
