import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';
import { ofName } from './of-name';

/** What the options page says about how answers are written, in French. */
export function frenchGeneration(format: Format): Translation<typeof englishGeneration> {
  const tokensOf = (count: number) => counted(format, count, 'jeton', 'jetons');
  return {
    heading: 'Réponses',
    temperature: 'Température',
    temperatureMeaning:
      'À 0, un modèle prend toujours le mot le plus probable : la même question reçoit la même réponse. Des valeurs plus élevées apportent plus de variété, et plus d’absurdités.',
    topP: 'Top-p',
    topPMeaning:
      'Les mots sont choisis parmi les plus probables qui, ensemble, atteignent cette part. À 1, tous les mots comptent.',
    longest: 'Longueur maximale des réponses',
    tokens: (count) =>
      `${tokensOf(count)} (environ ${counted(format, Math.round((count * 0.75) / 10) * 10, 'mot', 'mots')})`,
    longestMeaning:
      'Une réponse qui l’atteint peut être continuée. Un modèle au contexte court s’arrêtera peut-être plus tôt.',
    reset: 'Rétablir les valeurs par défaut',
    defaults: (temperature, topP, tokens) =>
      `Valeurs par défaut : température ${format.decimal(temperature)}, top-p ${format.hundredths(topP)}, ${tokensOf(tokens)}.`,
    prompts: {
      heading: 'Prompt système',
      intro:
        'Les modèles reçoivent ce texte avant chaque conversation. Ce qu’un site ou une conversation y ajoute vient ensuite et a le dernier mot.',
      global: 'Avant chaque conversation',
      placeholder: 'Réponds brièvement et avec des mots simples.',
      save: 'Enregistrer',
      saved: 'Enregistré.',
      sites: 'Pour certains sites',
      noSites: 'Aucun site n’a de prompt système.',
      site: 'Site',
      sitePlaceholder: 'example.org',
      sitePrompt: 'Avant les conversations de ce site',
      add: 'Enregistrer pour ce site',
      siteInvalid: 'Saisissez l’adresse d’un site web, par exemple example.org.',
      edit: (site) => `Modifier le prompt ${ofName(site)}`,
      remove: (site) => `Supprimer le prompt ${ofName(site)}`,
      editWord: 'Modifier',
      removeWord: 'Supprimer',
    },
  };
}
