import { useFullText, useOptions } from '../app/app-context';
import type { OfferedBackup } from '../stores/backup-store';
import { joinSentences } from '../text/join-sentences';
import { Confirmation } from './confirmation';

/** Says what a backup would bring before it is imported. */
export function BackupConfirmation({ offered }: { readonly offered: OfferedBackup }) {
  const { backup } = useOptions();
  const words = useFullText().options.backup.confirm;
  const { name, counts, mirror } = offered;
  const lines = [
    words.holds(counts),
    words.adds(counts),
    words.keeps,
    ...(counts.settings > 0 ? [words.settings] : []),
    ...(mirror === null ? [] : [words.mirror(mirror)]),
  ];
  return (
    <Confirmation
      title={words.title(name)}
      keepName={words.keep}
      actName={words.import}
      isHarmless
      keep={() => backup.cancel()}
      act={() => backup.import(offered)}
    >
      {joinSentences(lines)}
    </Confirmation>
  );
}
