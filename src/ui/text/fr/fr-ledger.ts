import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { counted } from './counted';
import { ofName } from './of-name';

/** What the options page says about the network ledger, in French. */
export function frenchLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = (count: number) =>
    count === 1 ? 'une fois' : counted(format, count, 'fois', 'fois');
  const lines = (count: number) => counted(format, count, 'ligne', 'lignes');
  const lately = (days: number) =>
    days === 1 ? 'Ces dernières 24 heures' : `Ces ${format.count(days)} derniers jours`;
  return {
    heading: 'Réseau',
    intro:
      'Tout ce que Homebody lui-même demande au réseau est noté ici, au moment où il le demande.',
    loading: 'Lecture de ce qui a été noté…',
    nothingYet: (since) =>
      `Homebody n’a rien demandé à personne depuis le ${day.format(since)}, date où commence cette liste.`,
    nothingLately: (days) => `${lately(days)}, Homebody n’a rien demandé à personne.`,
    totals: (days, { host, asked, bytes }) => {
      const { download, lookup } = asked;
      const files = `${times(download)} des fichiers de modèles`;
      const names = `${times(lookup)} la liste des fichiers d’un modèle`;
      const what = lookup === 0 ? files : download === 0 ? names : `${files} et ${names}`;
      return `${lately(days)}, Homebody a demandé à ${host} ${what}, et a reçu ${format.bytes(bytes)}.`;
    },
    sentOn: (host, other, count) =>
      `${host} a redirigé ${count === 1 ? 'une requête' : counted(format, count, 'requête', 'requêtes')} vers ${other}, qui a répondu.`,
    nothingElse:
      'Rien d’autre n’a été demandé à personne, et rien de ce qui est à vous n’a été envoyé : une requête nomme un fichier et ne contient rien que vous ayez saisi ou lu.',
    hasSent: trouble(
      'Au moins une requête contenait plus que le nom d’un fichier.',
      'Homebody n’est pas censé faire cela : merci de le signaler en joignant cette liste.',
    ),
    since: (since, days, most) =>
      `Noté depuis le ${day.format(since)}. Les lignes sont conservées ${counted(format, days, 'jour', 'jours')}, dans la limite des ${format.count(most)} plus récentes.`,
    limits:
      'Ce que le navigateur demande de lui-même, comme les mises à jour, ne dépend pas de Homebody et ne figure pas ici. Quand un serveur redirige une requête, c’est celui qui a répondu qui est indiqué ; les navigateurs ne disent pas lesquels se trouvaient entre les deux.',
    unstored: (count) =>
      trouble(
        `Impossible d’écrire ${lines(count)} sur le disque. Ce qui s’affiche ici sera perdu à la fermeture du navigateur.`,
        'Libérez de la place avant cela.',
      ),
    table: 'Requêtes, les plus récentes d’abord',
    when: 'Quand',
    what: 'Quoi',
    received: 'Reçu',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) => {
      const whose = model === null ? 'd’un modèle' : ofName(model);
      return purpose === 'lookup' ? `Liste des fichiers ${whose}` : `Fichier ${whose}`;
    },
    asked: (host, others) =>
      others.length === 0 ? host : `${host}, redirigé vers ${others.join(', ')}`,
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return 'Complet';
        case 'open':
          return 'En cours';
        case 'refused':
          return `Refusé par le serveur${status === null ? '' : ` (${status})`}`;
        case 'failed':
          return 'Aucune réponse';
        case 'canceled':
          return 'Arrêté par Homebody';
        case 'broken':
          return 'Coupé';
        case 'lost':
          return 'Interrompu : Homebody a été fermé';
      }
    },
    requests: (count) => counted(format, count, 'requête', 'requêtes'),
    all: (count) => (count === 1 ? 'Afficher la ligne' : `Afficher les ${lines(count)}`),
    export: 'Exporter en JSON',
    clear: 'Vider…',
    confirm: {
      title: 'Vider la liste des requêtes ?',
      loss: (count) =>
        `${counted(format, count, 'ligne sera définitivement oubliée', 'lignes seront définitivement oubliées')}. Exportez d’abord la liste si vous pensez devoir la montrer.`,
      keep: 'Garder la liste',
      clear: 'Vider',
    },
  };
}
