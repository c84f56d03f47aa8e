import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the thread, its header and its menu say about one conversation, in German. */
export function germanTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: 'Bearbeiten',
    editing: 'Bearbeitete Frage',
    editKeeps: 'Die frühere Frage bleibt erhalten, mit allem, was auf sie folgte.',
    sendEdit: 'Senden',
    cancelEdit: 'Abbrechen',
    regenerate: 'Neu generieren',
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `Version ${format.count(at)} von ${format.count(count)}`,
    earlierVersion: 'Frühere Version',
    laterVersion: 'Spätere Version',
    otherVersions: 'Andere Versionen',

    instructions: {
      open: 'Anweisungen für diese Unterhaltung',
      openSet: 'Anweisungen für diese Unterhaltung: festgelegt',
      word: 'Anweisungen',
      wordSet: 'Anweisungen festgelegt',
      heading: 'Anweisungen für diese Unterhaltung',
      meaning:
        'Das wird Modellen hier vor jeder Antwort gesagt, nach dem, was für alle Unterhaltungen und für diese Website gilt.',
      placeholder: 'Antworte in kurzen Sätzen.',
      save: 'Speichern',
      clear: 'Leeren',
      close: 'Schließen',
      unsaved:
        'Noch nicht gespeichert. Was Sie getippt haben, bleibt hier, bis dieses Fenster geschlossen wird.',
      saved: 'Ab der nächsten Antwort werden Ihre Anweisungen den Modellen gesagt.',
      cleared: 'Die Anweisungen wurden entfernt.',
      undo: 'Rückgängig',
    },

    follow: {
      label: 'Dem Tab folgen',
      on: 'Folgt dem Tab',
      off: 'Bleibt hier',
      onMeaning: 'Zeigt die Unterhaltung der Website, auf der Sie gerade sind.',
      offMeaning: 'Behält diese Unterhaltung, wenn Sie zu einem anderen Tab wechseln.',
      ask: 'Auch hier folgen',
      askMeaning:
        'Bittet den Browser, Homebody sehen zu lassen, welche Seite jeder Tab zeigt. Nichts davon verlässt diesen Computer.',
      limited:
        'Der Browser zeigt Homebody nur Tabs, auf denen Sie es verwendet haben; nur ihnen folgt es.',
      goTo: (site) =>
        site === null ? 'Zu den Unterhaltungen ohne Website' : `Wechseln zu: ${site}`,
    },
  };
}
