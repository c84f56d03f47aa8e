import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in German. */
export function germanMenu(): Translation<typeof englishMenu> {
  return {
    ask: 'Homebody zur Auswahl fragen',
    standard: {
      explain: { name: 'Erklären', instruction: 'Erkläre das in einfachen Worten.' },
      summarise: { name: 'Zusammenfassen', instruction: 'Fasse das in wenigen Sätzen zusammen.' },
      translate: { name: 'Übersetzen', instruction: 'Übersetze das ins Deutsche.' },
      simplify: {
        name: 'Vereinfachen',
        instruction: 'Schreibe das in einfacheren Worten. Der Inhalt soll gleich bleiben.',
      },
    },
    atOnce: 'Sofort fragen',
    unread: {
      nothing: trouble(
        'Auf dieser Seite ist nichts ausgewählt.',
        'Wählen Sie zuerst aus, wonach Sie fragen möchten.',
      ),
      closed: trouble(
        'Auf dieser Seite lässt sich die Auswahl nicht über ein Tastenkürzel lesen.',
        'Klicken Sie stattdessen mit der rechten Maustaste darauf.',
      ),
      never: trouble(
        'Homebody liest diese Website nie. So haben Sie es in den Optionen festgelegt.',
        'Dort können Sie es unter „Einzelne Websites“ ändern.',
      ),
    },
    fromBrowser:
      'So, wie der Browser den Text liefert, denn diese Seite lässt sich nicht lesen: Zeilenumbrüche können fehlen.',
  };
}
