import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about the network ledger, in German. */
export function germanLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = (count: number) => (count === 1 ? 'einmal' : `${format.count(count)}-mal`);
  const lines = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'Zeile', other: 'Zeilen' })}`;
  const lately = (days: number) =>
    days === 1 ? 'In den letzten 24 Stunden' : `In den letzten ${format.count(days)} Tagen`;
  return {
    heading: 'Netzwerk',
    intro:
      'Alles, was Homebody selbst je im Netzwerk anfragt, wird hier im selben Augenblick aufgeschrieben.',
    loading: 'Die Aufzeichnungen werden gelesen …',
    nothingYet: (since) =>
      `Homebody hat seit dem ${day.format(since)}, dem Beginn dieser Liste, nirgends etwas angefragt.`,
    nothingLately: (days) => `${lately(days)} hat Homebody nirgends etwas angefragt.`,
    totals: (days, { host, asked, bytes }) => {
      const { download, lookup } = asked;
      const files = `${times(download)} Modelldateien`;
      const names = `${times(lookup)} die Dateiliste eines Modells`;
      const what = lookup === 0 ? files : download === 0 ? names : `${files} und ${names}`;
      return `${lately(days)} hat Homebody bei ${host} ${what} angefragt und ${format.bytes(bytes)} empfangen.`;
    },
    sentOn: (host, other, count) =>
      `${host} hat ${count === 1 ? 'eine Anfrage' : `${format.count(count)} Anfragen`} an ${other} weitergeleitet; von dort kam die Antwort.`,
    nothingElse:
      'Sonst wurde nirgends etwas angefragt, und nichts von Ihnen wurde gesendet: Eine Anfrage nennt eine Datei und enthält nichts, was Sie eingegeben oder gelesen haben.',
    hasSent: trouble(
      'Mindestens eine Anfrage enthielt mehr als den Namen einer Datei.',
      'Das ist bei Homebody nicht vorgesehen: Bitte melden Sie es zusammen mit dieser Liste.',
    ),
    since: (since, days, most) =>
      `Aufgezeichnet seit dem ${day.format(since)}. Zeilen werden ${days === 1 ? 'einen Tag' : `${format.count(days)} Tage`} lang aufbewahrt, davon die neuesten ${format.count(most)}.`,
    limits:
      'Was der Browser von sich aus anfragt, etwa Updates, liegt nicht in der Hand von Homebody und steht nicht hier. Wird eine Anfrage weitergeleitet, steht hier der Server, der geantwortet hat; welche dazwischen lagen, verraten Browser nicht.',
    unstored: (count) =>
      trouble(
        `${lines(count)} ${format.plural(count, { one: 'konnte', other: 'konnten' })} nicht gespeichert werden. Was hier steht, geht verloren, wenn der Browser geschlossen wird.`,
        'Geben Sie vorher Speicherplatz frei.',
      ),
    table: 'Anfragen, die neuesten zuerst',
    when: 'Wann',
    what: 'Was',
    received: 'Empfangen',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) =>
      purpose === 'lookup'
        ? `Dateiliste ${model === null ? 'eines Modells' : `von ${model}`}`
        : `Datei ${model === null ? 'eines Modells' : `von ${model}`}`,
    asked: (host, others) =>
      others.length === 0 ? host : `${host}, weitergeleitet an ${others.join(', ')}`,
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return 'Vollständig';
        case 'open':
          return 'Läuft noch';
        case 'refused':
          return `Vom Server abgelehnt${status === null ? '' : ` (${status})`}`;
        case 'failed':
          return 'Keine Antwort';
        case 'canceled':
          return 'Von Homebody angehalten';
        case 'broken':
          return 'Abgerissen';
        case 'lost':
          return 'Abgeschnitten: Homebody wurde geschlossen';
      }
    },
    requests: (count) =>
      `${format.count(count)} ${format.plural(count, { one: 'Anfrage', other: 'Anfragen' })}`,
    all: (count) => (count === 1 ? '1 Zeile anzeigen' : `Alle ${lines(count)} anzeigen`),
    export: 'Als JSON exportieren',
    clear: 'Leeren …',
    confirm: {
      title: 'Liste der Anfragen leeren?',
      loss: (count) =>
        `${lines(count)} ${format.plural(count, { one: 'wird', other: 'werden' })} endgültig gelöscht. Exportieren Sie sie zuvor, wenn Sie sie vielleicht noch vorzeigen möchten.`,
      keep: 'Liste behalten',
      clear: 'Leeren',
    },
  };
}
