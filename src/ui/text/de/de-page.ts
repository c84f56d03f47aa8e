import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What is said of pages that are read for a question, in German. */
export function germanPage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'Diese Seite verwenden',
    useMeaning:
      'Liest den Text der Seite im Vordergrund und fügt ihn Ihrer Frage bei. Er bleibt hier.',
    reading: 'Die Seite wird gelesen…',
    cancel: 'Abbrechen',
    dismiss: 'Schließen',
    refused: {
      leave: trouble(
        'Homebody darf eine Seite nur lesen, nachdem Sie es dort aufgerufen haben.',
        'Drücken Sie bei geöffneter Seite auf das Symbol von Homebody in der Symbolleiste oder sein Tastenkürzel und dann auf „Diese Seite verwenden“. Ist sie eine Datei auf Ihrem Computer, schalten Sie zuvor in den Details von Homebody „Zugriff auf Datei-URLs zulassen“ ein.',
      ),
      forbidden: trouble(
        'Der Browser lässt keine Erweiterung diese Seite lesen. Seine eigenen Seiten, der Web Store und manche Dokumente sind für alle gesperrt.',
        'Kopieren Sie, wonach Sie fragen möchten, und fügen Sie es in die Frage ein.',
      ),
      files: trouble(
        'Diese Seite ist eine Datei auf Ihrem Computer, und der Browser lässt Homebody noch keine Dateien lesen.',
        'Klicken Sie mit der rechten Maustaste auf das Symbol von Homebody in der Symbolleiste, wählen Sie „Erweiterung verwalten“ und schalten Sie „Zugriff auf Datei-URLs zulassen“ ein. Der Browser startet Homebody dann neu: Öffnen Sie es wieder über sein Symbol und drücken Sie auf „Diese Seite verwenden“.',
      ),
      gone: trouble(
        'Diesen Tab gibt es nicht mehr.',
        'Öffnen Sie die Seite erneut und drücken Sie auf „Diese Seite verwenden“.',
      ),
      slow: trouble(
        'Die Seite hat 20 Sekunden lang nicht geantwortet.',
        'Versuchen Sie es erneut, wenn sie fertig geladen ist.',
      ),
      unreadable: trouble(
        'Was von der Seite zurückkam, ist kein brauchbarer Text.',
        'Markieren Sie, wonach Sie fragen möchten, und wählen Sie mit der rechten Maustaste „Homebody zur Auswahl fragen“.',
      ),
      frames: trouble(
        'Was diese Seite zeigt, steht in einem Rahmen einer anderen Website, der nicht gelesen wurde.',
        'Öffnen Sie den Rahmen in einem eigenen Tab, oder markieren Sie seinen Text.',
      ),
      empty: trouble(
        'Auf dieser Seite ist kein Text zu sehen.',
        'Lädt sie noch, warten Sie auf ihren Text und drücken Sie erneut auf „Diese Seite verwenden“.',
      ),
      never: trouble(
        'Sie haben festgelegt, dass Homebody diese Website nie liest. Die Seite wurde nicht gelesen.',
        'In den Optionen unter „Einzelne Websites“ können Sie das ändern.',
      ),
      'no-text': trouble(
        'Diese Art von Dokument kann Homebody nicht lesen.',
        'Markieren Sie, wonach Sie fragen möchten, und wählen Sie mit der rechten Maustaste „Homebody zur Auswahl fragen“.',
      ),
    },
    elsewhere: (site) =>
      site === null
        ? trouble(
            'Die Seite im Vordergrund gehört zu keiner Website, diese Unterhaltung schon. Sie wurde nicht gelesen.',
            'Um danach zu fragen, öffnen Sie eine Unterhaltung ohne Website.',
          )
        : trouble(
            `Die Seite im Vordergrund gehört zu ${site}, diese Unterhaltung nicht. Sie wurde nicht gelesen.`,
            'Um danach zu fragen, öffnen Sie eine Unterhaltung dieser Website.',
          ),
    suggestions: 'Fragen zu dieser Seite',
    summarise: 'Diese Seite zusammenfassen',
    points: 'Was sind die wichtigsten Punkte?',
    simply: 'Einfach erklären',

    chip: 'Seite zu Ihrer Frage',
    taken: (title) => `${title} geht mit Ihrer Frage mit`,
    replaced: 'Ihre Auswahl wurde ersetzt.',
    leftBehind: trouble(
      'Die Seite wurde nicht übernommen: Eine andere Unterhaltung wurde geöffnet.',
      'Um sie beizufügen, drücken Sie noch einmal auf „Diese Seite verwenden“.',
    ),
    untitled: 'Seite ohne Titel',
    remove: 'Seite weglassen',
    again: 'Erneut lesen',
    changed: 'Die Seite hat sich geändert, seit sie gelesen wurde.',
    isElsewhere: 'Der Tab zeigt jetzt eine andere Seite.',
    useThat: 'Diese verwenden',
    words: (words) =>
      `${format.count(words)} ${format.plural(words, { one: 'Wort', other: 'Wörter' })}`,
    beginningOnly: 'Von dieser sehr langen Seite wurde nur der Anfang übernommen.',
    framesLeftOut: trouble(
      'Ein Teil dieser Seite steht in einem Rahmen einer anderen Website, der nicht gelesen wurde.',
      'Öffnen Sie den Rahmen in einem eigenen Tab, oder markieren Sie seinen Text.',
    ),
    guessAll: 'Passt wahrscheinlich ganz hinein',
    guessFirst: (to) => `Etwa die ersten ${share(to)} passen hinein`,
    guessPart: (from, to) => `Etwa ${share(from)} bis ${share(to)} passen hinein`,
    begin: 'Beginnen bei',
    beginning: 'Am Anfang',
    place: (heading, at) => `${heading} (${share(at)})`,
    placeAt: (at) => share(at),
    passes: 'Alles lesen, in Teilen',
    passesMeaning:
      'Das Modell liest einen Teil nach dem anderen und antwortet dann aus seinen Notizen. Das dauert so viele Male so lang, wie es Teile gibt.',

    text: 'Text der Seite',
    showText: 'Text von der Seite',
    readAll: 'Das Modell hat die ganze Seite gelesen.',
    readFirst: (to) => `Das Modell hat die ersten ${share(to)} der Seite gelesen.`,
    readPart: (from, to) => `Das Modell hat die Seite von ${share(from)} bis ${share(to)} gelesen.`,
    readTaken: 'Das Modell hat alles gelesen, was von der Seite übernommen wurde.',
    readNothing: trouble(
      'Von der Seite passte nichts hinein: Das Modell hat ohne sie geantwortet.',
      'Fragen Sie in einer neuen Unterhaltung danach: Dort ist mehr Platz.',
    ),
    markedNothing: trouble(
      'Von der Auswahl passte nichts hinein: Das Modell hat ohne sie geantwortet.',
      'Fragen Sie in einer neuen Unterhaltung danach: Dort ist mehr Platz.',
    ),
    markedFirst: (to) => `Das Modell hat die ersten ${share(to)} der Auswahl gelesen.`,
    markedPart: (from, to) =>
      `Das Modell hat die Auswahl von ${share(from)} bis ${share(to)} gelesen.`,
    readOn: (from) => `Zum Rest fragen, ab ${share(from)}`,
    forgotten: 'Was über dieser Linie steht, liest das Modell nicht mehr.',
    prefill: (fraction) => `Liest… ${percent(fraction)}`,
    part: (at, count) => `Liest Teil ${format.count(at)} von ${format.count(count)}…`,
  };
}
