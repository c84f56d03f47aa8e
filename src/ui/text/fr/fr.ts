import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';
import { frenchConversations } from './fr-conversations';
import { frenchAnswerer, frenchDownloads, frenchToasts } from './fr-downloads';
import { frenchErrors } from './fr-errors';
import { frenchFit } from './fr-fit';
import { frenchMarkdown } from './fr-markdown';
import { frenchMenu } from './fr-menu';
import { frenchPage } from './fr-page';
import { frenchSelector } from './fr-selector';
import { frenchSites } from './fr-sites';
import { frenchTalk } from './fr-talk';
import { ofName } from './of-name';

/** What popup and panel say, in French. `locale` is the reader's, for numbers. */
export function createFrench(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'fr');
  return {
    language: 'fr',
    format,
    errors: frenchErrors(format),
    fit: frenchFit(format),
    manager: frenchDownloads(format),
    answerer: frenchAnswerer(format),
    toast: frenchToasts(),
    conversations: frenchConversations(format),
    markdown: frenchMarkdown(format),
    menu: frenchMenu(),
    selector: frenchSelector(format),
    page: frenchPage(format),
    sites: frenchSites(),
    talk: frenchTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'Aucun site web',
      siteUnknown: 'Homebody',
      untitled: 'Nouvelle conversation',
      newConversation: 'Nouvelle conversation',
      openPanel: 'Ouvrir dans le panneau latéral',
      options: 'Options',
    },

    thread: {
      label: 'Conversation',
      you: 'Vous',
      jumpToLatest: 'Aller à la fin',
      showConversation: 'Afficher la conversation',
    },

    empty: {
      heading: 'Demandez ce que vous voulez',
      private:
        'Les réponses sont rédigées sur cet ordinateur. Rien de ce que vous saisissez ne le quitte.',
      selection:
        'Pour poser une question sur un passage d’une page, sélectionnez-le, puis choisissez « Interroger Homebody sur la sélection » dans le menu contextuel.',
      firstDownload: (model, bytes) =>
        `Votre première question lancera le téléchargement ${ofName(model)}, une fois pour toutes : ${format.bytes(bytes)}.`,
    },

    answer: {
      turn: 'En attente de son tour',
      modelUnknown: 'En attente du modèle',
      reading: (words) => `Lecture de ${counted(format, words, 'mot', 'mots')}…`,
      loading: (fraction) => `Lecture du modèle… ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `Compilation des shaders… ${format.percent(fraction)}. La première fois, cela prend une minute.`,
      preparing: 'Préparation du modèle…',
      stopped: 'Réponse arrêtée',
      interrupted: 'Réponse interrompue : le navigateur ou le moteur s’est arrêté.',
      length: 'La réponse a atteint sa longueur maximale.',
      nothingSaid: 'Le modèle n’avait rien à dire.',
      continue: 'Continuer',
      retry: 'Réessayer',
      again: 'Redemander',
      copy: 'Copier',
      copied: 'Copié',
      figures: 'Statistiques',
      speed: (usage) => {
        if (usage.decodeMs <= 0 || usage.answerTokens <= 1) return '';
        const speed = ((usage.answerTokens - 1) * 1000) / usage.decodeMs;
        const tokens = format.plural(speed, { one: 'jeton', other: 'jetons' });
        return `${format.decimal(speed)} ${tokens} par seconde`;
      },
      firstToken: (usage) => `premier jeton après ${format.seconds(usage.firstTokenMs)}`,
      written: (usage) => counted(format, usage.answerTokens, 'jeton écrit', 'jetons écrits'),
      read: (usage) => {
        const read = counted(format, usage.promptTokens, 'jeton lu', 'jetons lus');
        return usage.cachedTokens > 0
          ? `${read}, dont ${format.count(usage.cachedTokens)} déjà en mémoire`
          : read;
      },
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `Vérification ${ofName(model)}`;
          case 'waiting-for-network':
            return 'En attente du réseau';
          case 'retrying':
            return `Nouvel essai de téléchargement ${ofName(model)}`;
          default:
            return `Téléchargement ${ofName(model)}`;
        }
      },
      queued: (model) => `${model} est le prochain à télécharger`,
      queuedAfter: (model, before) => `${model} sera téléchargé après ${before}`,
      notInstalled: (model, bytes) =>
        `${model} n’est pas installé. Il faut télécharger ${format.bytes(bytes)}.`,
      start: 'Télécharger',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} sur ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return 'encore quelques secondes';
        return `encore ${format.duration(progress.secondsLeft)} environ`;
      },
      answeredAfter: 'Votre question recevra sa réponse dès que le modèle sera là.',
    },

    model: {
      choose: 'Modèle',
      chip: (name, state) => `Modèle : ${name}, ${state}`,
      menu: 'Choisir un modèle',
      current: 'actuel',
      unknown: 'recherche des modèles',
      ready: 'prêt',
      readyOnCpu: 'prêt, sur CPU',
      readyOnGpu: 'prêt, sur GPU',
      loading: (fraction) => `chargement, ${format.percent(fraction)}`,
      downloading: (fraction) => `reçu à ${format.percent(fraction)}`,
      verifying: 'vérification',
      waitingForNetwork: 'en attente du réseau',
      retrying: 'nouvel essai',
      preparing: 'préparation',
      queued: 'en file d’attente',
      failed: 'échec',
      notInstalled: 'non installé',
      switched: (name) => `${name} répondra ensuite`,
      manage: 'Gérer les modèles',
      downloads: 'Téléchargements',
    },

    composer: {
      label: 'Votre question',
      placeholder: 'Demander…',
      send: 'Envoyer',
      stop: 'Arrêter',
      quote: 'Sélection citée',
      removeQuote: 'Retirer la citation',
    },

    notice: {
      reconnecting: 'Reconnexion…',
      dismiss: 'Fermer',
      retry: 'Réessayer',
    },

    announce: {
      answering: (model) => `${model} répond`,
      answered: (model, text) => `${model} : ${text}`,
      stopped: 'Réponse arrêtée',
      copied: 'Copié',
    },
  };
}
