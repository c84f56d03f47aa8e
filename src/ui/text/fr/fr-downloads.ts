import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { ofName } from './of-name';

/** What the list of downloads says, in French. */
export function frenchDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? ' Le télécharger de nouveau prendrait quelques secondes.'
      : ` Le télécharger de nouveau prendrait environ ${format.duration(seconds)} à la vitesse actuelle.`;
  };
  return {
    heading: 'Téléchargements',
    button: (count) =>
      count === 0 ? 'Téléchargements' : `Téléchargements, ${format.count(count)} en cours`,
    opened: (model) => `Téléchargements ouverts\u00a0: ${model} est en route.`,
    closed: (model) => `Téléchargements fermés\u00a0: ${model} est prêt.`,
    close: 'Fermer les téléchargements',
    list: 'Modèles, dans l’ordre dans la file d’attente',
    none: 'Rien n’a encore été téléchargé. Choisissez un modèle, et il apparaîtra ici.',
    states: {
      Queued: 'En file d’attente',
      Downloading: 'Téléchargement',
      Compiling: 'Compilation',
      Ready: 'Prêt',
      Failed: 'Échec',
      Canceled: 'Annulé',
    },
    steps: {
      downloading: '',
      'waiting-for-network': 'En attente du réseau',
      retrying: 'Nouvel essai',
      verifying: 'Vérification des fichiers',
    },
    starting: 'Démarrage…',
    place: (place) =>
      place === 1
        ? 'Prochain dans la file d’attente'
        : `Numéro ${format.count(place)} dans la file d’attente`,
    size: (bytes, estimated) => `${estimated ? 'environ ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `déjà reçu : ${format.bytes(bytes)}`,
    waitsForAnswer: 'Chargé dès que la réponse en cours est rédigée',
    loading: (fraction) => `Lecture du modèle, ${format.percent(fraction)}`,
    compiling: (fraction) =>
      `Compilation des shaders, ${format.percent(fraction)}. La première fois, cela prend une minute.`,
    inMemory: 'En mémoire',
    canceled: 'Ce qui avait été reçu a été supprimé.',
    cancel: 'Annuler',
    retry: 'Réessayer',
    about: (action, model) => `${action} : ${model}`,

    confirm: {
      title: (model) => `Annuler le téléchargement ${ofName(model)} ?`,
      bytes: (progress) =>
        `Ce qui a déjà été téléchargé (${format.bytes(progress.bytesDone)}) sera supprimé.${left(progress)}`,
      nothingYet: 'Rien n’en a encore été reçu.',
      place: (place) =>
        place === 1
          ? 'Il est le prochain dans la file d’attente et perdra cette place.'
          : `Il perdra sa place dans la file d’attente : numéro ${format.count(place)}.`,
      waitedFor: 'La question qui l’attend restera sans réponse.',
      keepDownloading: 'Continuer à télécharger',
      keepQueued: 'Laisser en file d’attente',
      cancel: 'Annuler le téléchargement',
    },
  };
}

/** Who answers where the conversation's model is not ready, in French. */
export function frenchAnswerer(format: Format): Translation<typeof englishAnswerer> {
  const because = (facts: string) => (facts === '' ? '' : ` : ${facts}`);
  return {
    label: 'Qui répond',
    waits: (model, facts) => `${model} répondra dès qu’il sera prêt${because(facts)}.`,
    until: (standIn, model, facts) => `${standIn} répond en attendant ${model}${because(facts)}.`,
    absent: (model, bytes) =>
      `${model} n’est pas installé. Votre question lancera son téléchargement, soit ${format.bytes(bytes)}.`,
    insteadOfAbsent: (standIn, model) => `${standIn} répond. ${model} n’est pas installé.`,
    failed: (model) => `${model} n’a pas pu être préparé.`,
    insteadOfFailed: (standIn, model) =>
      `${model} n’a pas pu être préparé. ${standIn} répond en attendant.`,
    insteadOfCanceled: (standIn, model) =>
      `Le téléchargement ${ofName(model)} a été annulé. ${standIn} répond en attendant.`,
    takeover: (model) => `${model} prendra le relais une fois cette réponse rédigée.`,
    takeoverElsewhere: (model) =>
      `${model} prendra le relais une fois rédigée la réponse en cours dans une autre conversation.`,
    both: (one, other) => `${one}, ${other}`,
    next: 'prochain dans la file d’attente',
    number: (place) => `numéro ${format.count(place)} dans la file d’attente`,
    preparing: 'préparation',
    answerNow: (model) => `Répondre avec ${model}`,
    wait: (model) => `Attendre ${model}`,
    download: (model) => `Télécharger ${model}`,
    retry: (model) => `Réessayer avec ${model}`,
    choose: 'En choisir un autre',
  };
}

/** What the short-lived words above the conversation say, in French. */
export function frenchToasts(): Translation<typeof englishToasts> {
  return {
    label: 'Nouvelles',
    switched: (model) => `${model} répond à partir de maintenant.`,
    notSwitched: (model, why, meanwhile) =>
      `Le passage à ${model} a échoué. ${why}${meanwhile === null ? '' : ` ${meanwhile} répond en attendant.`}`,
    chooseAnother: 'Choisir un autre modèle',
    dismiss: 'Fermer',
  };
}
