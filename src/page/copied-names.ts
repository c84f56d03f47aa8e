const names = (list: string) => new Set(list.split(' '));

/** Elements that keep their name in a copy: those that say something about their text. */
export const KEPT = names(
  'a abbr address article aside b blockquote body br caption cite code dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ' +
    'ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var',
);

/** Of those the ones that stand in a line, whatever is in them. */
export const INLINE = names(
  'a abbr b br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong ' +
    'sub sup time tt u var',
);

/** Elements whose contents are drawn otherwise than as their text, or not at all. */
export const LEFT_OUT = names(
  'script style template noscript head title meta link base object embed audio video canvas svg param ' +
    'source track map area datalist optgroup option progress meter noframes frameset noembed',
);

/** What of an element's attributes tells where the main text is, and how it is to be written. */
export const ATTRIBUTES = [
  'id',
  'class',
  'role',
  'lang',
  'itemprop',
  'rel',
  'colspan',
  'rowspan',
  'start',
];
