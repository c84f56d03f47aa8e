import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the options page says about how answers are written, in German. */
export function germanGeneration(format: Format): Translation<typeof englishGeneration> {
  return {
    heading: 'Antworten',
    temperature: 'Temperatur',
    temperatureMeaning:
      'Bei 0 nimmt ein Modell immer das wahrscheinlichste Wort: Dieselbe Frage erhält dieselbe Antwort. Höhere Werte bringen mehr Abwechslung und mehr Unsinn.',
    topP: 'Top-p',
    topPMeaning:
      'Gewählt wird unter den wahrscheinlichsten Wörtern, die zusammen diesen Anteil haben. Bei 1 sind es alle Wörter.',
    longest: 'Längste Antwort',
    tokens: (count) =>
      `${format.count(count)} Token (etwa ${format.count(Math.round((count * 0.75) / 10) * 10)} Wörter)`,
    longestMeaning:
      'Eine Antwort, die diese Länge erreicht, lässt sich fortsetzen. Ein Modell mit kurzem Gedächtnis hört womöglich früher auf.',
    reset: 'Standardwerte verwenden',
    defaults: (temperature, topP, tokens) =>
      `Standardwerte: Temperatur ${format.decimal(temperature)}, Top-p ${format.hundredths(topP)}, ${format.count(tokens)} Token.`,
    prompts: {
      heading: 'Systemprompt',
      intro:
        'Das wird Modellen vor jeder Unterhaltung gesagt. Was eine Website oder eine Unterhaltung ergänzt, folgt darauf und hat das letzte Wort.',
      global: 'Vor jeder Unterhaltung',
      placeholder: 'Antworte kurz und in einfachen Worten.',
      save: 'Speichern',
      saved: 'Gespeichert.',
      sites: 'Für einzelne Websites',
      noSites: 'Keine Website hat einen eigenen Systemprompt.',
      site: 'Website',
      sitePlaceholder: 'example.org',
      sitePrompt: 'Vor Unterhaltungen dieser Website',
      add: 'Für diese Website speichern',
      siteInvalid: 'Geben Sie die Adresse einer Website ein, zum Beispiel example.org.',
      edit: (site) => `Prompt für ${site} bearbeiten`,
      remove: (site) => `Prompt für ${site} entfernen`,
      editWord: 'Bearbeiten',
      removeWord: 'Entfernen',
    },
  };
}
