/** A piece of MathML with nothing in it but what the list lets through. */
export interface MathNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

/** Presentation elements of MathML Core, and `menclose`, which is drawn by our style sheet. */
const TAGS: ReadonlySet<string> = new Set([
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts'],
  ...['mtable', 'mtr', 'mtd', 'mstyle', 'mpadded', 'mphantom', 'menclose', 'merror'],
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'linethickness', 'accent'],
  ...['accentunder', 'fence', 'separator', 'form', 'stretchy', 'symmetric', 'largeop'],
  ...['movablelimits', 'lspace', 'rspace', 'minsize', 'maxsize', 'width', 'height', 'depth'],
  ...['voffset', 'columnspan', 'rowspan', 'notation'],
]);

const CLASS = /^(?:tml-[a-z-]+|upstrike|downstrike|sout|special-fraction|mathcal|mathscr)$/;
const VALUE = /^[\w.%+-]{1,24}(?: [\w.%+-]{1,24})?$/;

/**
 * Copies an element as far as it may be shown. An unknown element is its children; attributes and
 * classes that are not listed, and every style, are left out.
 */
export function allowed(element: Element): MathNode {
  const tag = element.localName;
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name) && VALUE.test(value)) attributes[name] = value;
  }
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((one) => CLASS.test(one));
  // The library draws frames by styles, which are not let through.
  if (/(?:^|;)border:1px solid/.test(element.getAttribute('data-style') ?? ''))
    classes.push('tml-fbox');
  if (classes.length > 0) attributes.class = classes.join(' ');
  const children: (MathNode | string)[] = [];
  for (const child of element.childNodes) {
    if (child instanceof Element) children.push(allowed(child));
    else if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? '');
  }
  return { tag: TAGS.has(tag) ? tag : 'mrow', attributes, children };
}
