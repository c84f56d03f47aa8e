import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What is said of pages that are read for a question, in French. */
export function frenchPage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'Utiliser cette page',
    useMeaning: 'Lit le texte de la page affichée et le joint à votre question. Il reste ici.',
    reading: 'Lecture de la page…',
    cancel: 'Annuler',
    dismiss: 'Fermer',
    refused: {
      leave: trouble(
        'Homebody ne peut lire une page qu’après avoir été appelé sur celle-ci.',
        'Affichez la page, appuyez sur l’icône de Homebody dans la barre d’outils ou sur son raccourci, puis sur « Utiliser cette page ». Si c’est un fichier de votre ordinateur, activez d’abord « Autoriser l’accès aux URL de fichier » dans les détails de Homebody.',
      ),
      forbidden: trouble(
        'Le navigateur ne laisse aucune extension lire cette page. Ses propres pages, la boutique d’extensions et certains documents leur sont fermés à toutes.',
        'Copiez le passage qui vous intéresse et collez-le dans la question.',
      ),
      files: trouble(
        'Cette page est un fichier de votre ordinateur, et le navigateur ne laisse pas encore Homebody lire des fichiers.',
        'Faites un clic droit sur l’icône de Homebody dans la barre d’outils, choisissez « Gérer l’extension » et activez « Autoriser l’accès aux URL de fichier ». Le navigateur redémarre alors Homebody : rouvrez-le par son icône et appuyez sur « Utiliser cette page ».',
      ),
      gone: trouble(
        'Cet onglet n’existe plus.',
        'Ouvrez à nouveau la page et appuyez sur « Utiliser cette page ».',
      ),
      slow: trouble(
        'La page n’a pas répondu en 20 secondes.',
        'Réessayez quand elle aura fini de se charger.',
      ),
      unreadable: trouble(
        'Ce que la page a renvoyé n’est pas un texte utilisable.',
        'Sélectionnez le passage qui vous intéresse, faites un clic droit et choisissez « Interroger Homebody sur la sélection ».',
      ),
      frames: trouble(
        'Ce que montre cette page se trouve dans un cadre d’un autre site, qui n’a pas été lu.',
        'Ouvrez le cadre dans un onglet à part, ou sélectionnez son texte.',
      ),
      empty: trouble(
        'Aucun texte n’est visible sur cette page.',
        'Si elle se charge encore, attendez son texte et appuyez de nouveau sur « Utiliser cette page ».',
      ),
      never: trouble(
        'Vous avez choisi que Homebody ne lise jamais ce site. La page n’a pas été lue.',
        'Vous pouvez changer cela dans les options, sous « Sites particuliers ».',
      ),
      'no-text': trouble(
        'Homebody ne sait pas lire ce type de document.',
        'Sélectionnez le passage qui vous intéresse, faites un clic droit et choisissez « Interroger Homebody sur la sélection ».',
      ),
    },
    elsewhere: (site) =>
      site === null
        ? trouble(
            'La page affichée n’appartient à aucun site web, contrairement à cette conversation. Elle n’a pas été lue.',
            'Pour poser une question à son sujet, ouvrez une conversation sans site web.',
          )
        : trouble(
            `La page affichée vient de ${site}, et cette conversation non. Elle n’a pas été lue.`,
            'Pour poser une question à son sujet, ouvrez une conversation de ce site.',
          ),
    suggestions: 'Questions sur cette page',
    summarise: 'Résumer cette page',
    points: 'Quels sont les points principaux ?',
    simply: 'L’expliquer simplement',

    chip: 'Page jointe à votre question',
    taken: (title) => `${title} accompagne votre question`,
    replaced: 'Votre sélection a été remplacée.',
    leftBehind: trouble(
      'La page n’a pas été prise : une autre conversation a été ouverte.',
      'Pour la joindre, appuyez de nouveau sur « Utiliser cette page ».',
    ),
    untitled: 'Page sans titre',
    remove: 'Retirer la page',
    again: 'La relire',
    changed: 'La page a changé depuis qu’elle a été lue.',
    isElsewhere: 'L’onglet affiche maintenant une autre page.',
    useThat: 'Utiliser celle-ci',
    words: (words) =>
      `${format.count(words)} ${format.plural(words, { one: 'mot', other: 'mots' })}`,
    beginningOnly: 'Seul le début de cette très longue page a été pris.',
    framesLeftOut: trouble(
      'Une partie de cette page se trouve dans un cadre d’un autre site, qui n’a pas été lu.',
      'Ouvrez le cadre dans un onglet à part, ou sélectionnez son texte.',
    ),
    guessAll: 'Tient sans doute en entier',
    guessFirst: (to) => `Environ les premiers ${share(to)} tiennent`,
    guessPart: (from, to) => `Environ de ${share(from)} à ${share(to)} tient`,
    begin: 'Commencer à',
    beginning: 'Au début',
    place: (heading, at) => `${heading} (${share(at)})`,
    placeAt: (at) => share(at),
    passes: 'Tout lire, par parties',
    passesMeaning:
      'Le modèle lit une partie après l’autre, puis répond d’après ses notes. Cela prend autant de fois plus de temps qu’il y a de parties.',

    text: 'Texte de la page',
    showText: 'Texte venant de la page',
    readAll: 'Le modèle a lu toute la page.',
    readFirst: (to) => `Le modèle a lu les premiers ${share(to)} de la page.`,
    readPart: (from, to) => `Le modèle a lu la page de ${share(from)} à ${share(to)}.`,
    readTaken: 'Le modèle a lu tout ce qui a été pris de la page.',
    readNothing: trouble(
      'Rien de la page ne tenait : le modèle a répondu sans elle.',
      'Posez la question dans une nouvelle conversation, où il y a plus de place.',
    ),
    markedNothing: trouble(
      'Rien de la sélection ne tenait : le modèle a répondu sans elle.',
      'Posez la question dans une nouvelle conversation, où il y a plus de place.',
    ),
    markedFirst: (to) => `Le modèle a lu les premiers ${share(to)} de la sélection.`,
    markedPart: (from, to) => `Le modèle a lu la sélection de ${share(from)} à ${share(to)}.`,
    readOn: (from) => `Interroger sur la suite, à partir de ${share(from)}`,
    forgotten: 'Le modèle ne lit plus ce qui est au-dessus de cette ligne.',
    prefill: (fraction) => `Lecture… ${percent(fraction)}`,
    part: (at, count) => `Lecture de la partie ${format.count(at)} sur ${format.count(count)}…`,
  };
}
