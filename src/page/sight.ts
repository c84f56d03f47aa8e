import { type Colour, colourOf, looksSame } from './colours';
import { boxOf, nameOf, scrollOf } from './safe-dom';

/** What an element's contents inherit from where they stand. `null` is "cannot be told". */
export interface Surroundings {
  /** The one colour behind the text. */
  readonly background: Colour | null;
  /** Where scrolling begins: nothing that lies wholly before it can ever be seen. */
  readonly edge: Edge;
  readonly opacity: number;
  /** Line breaks in the text are drawn. */
  readonly keepsLines: boolean;
  readonly isVisible: boolean;
  readonly isInGrid: boolean;
  readonly colour: Colour | null;
  /** Something else than its colour may draw the text. */
  readonly hasShadow: boolean;
}

export interface Edge {
  readonly top: number;
  /** The side on which lines begin; null where it cannot be told. */
  readonly start: number | null;
  readonly isRtl: boolean;
}

const WHITE: Colour = { channels: [255, 255, 255], alpha: 1 };
/** Text that is lower than this, in CSS pixels, or paler than this, is not read by anyone. */
const LOWEST = 3;
const PALEST = 0.05;

/** Boxes cut down to nothing, as for text that only a screen reader is meant to have. */
const CUT_AWAY = /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0|ellipse\(0)/;
const NO_RECTANGLE = /^rect\((?:[01]px,? ?){4}\)$/;

/** The surroundings of all that a document has. */
export function documentSurroundings(view: Window, root: Element, isFrame: boolean): Surroundings {
  const style = view.getComputedStyle(root);
  const isRtl = style.direction === 'rtl';
  const start = isRtl ? root.clientWidth - view.scrollX : -view.scrollX;
  // A frame shows what lies behind it, a dark scheme makes the canvas dark.
  const isPlain = !isFrame && !style.colorScheme.includes('dark');
  return {
    background: isPlain ? WHITE : null,
    edge: { top: -view.scrollY, start: isSideways(style) ? null : start, isRtl },
    opacity: 1,
    keepsLines: false,
    isVisible: true,
    isInGrid: false,
    colour: null,
    hasShadow: false,
  };
}

/** The surroundings of what is in an element, or null where nothing of it can be seen. */
export function surroundingsIn(
  view: Window,
  element: Element,
  style: CSSStyleDeclaration,
  around: Surroundings,
): Surroundings | null {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return null;
  const opacity = around.opacity * Number(style.opacity || 1);
  if (opacity < PALEST || style.filter.includes('opacity(0)')) return null;
  if (CUT_AWAY.test(style.clipPath) || NO_RECTANGLE.test(style.clip)) return null;
  const clips =
    !['visible', ''].includes(style.overflowX) && !/^(?:inline|contents)$/.test(style.display);
  // What the document and its body cut off, the window scrolls.
  const isPage = /^(?:html|body)$/.test(nameOf(element));
  let { edge } = around;
  if (clips && !isPage) {
    const box = boxOf(element);
    if (box.width <= 1 || box.height <= 1) return null;
    edge = edgeOf(element, box, style);
  }
  if (style.position === 'fixed') {
    const isRtl = style.direction === 'rtl';
    edge = { top: 0, start: isRtl ? view.innerWidth : 0, isRtl };
  }
  return {
    background: backgroundOf(style, around),
    edge,
    opacity,
    keepsLines: /^(?:pre|break)/.test(style.whiteSpace),
    isVisible: style.visibility === 'visible',
    isInGrid: style.display.includes('grid'),
    colour: colourOf(style.webkitTextFillColor || style.color),
    hasShadow: around.hasShadow || style.textShadow !== 'none' || style.backgroundClip === 'text',
  };
}

/** Whether a person can see a text, in the box that it takes up. */
export function canBeSeen(box: DOMRectReadOnly, around: Surroundings): boolean {
  const { edge, colour, background } = around;
  if (!around.isVisible || box.width <= 0 || box.height < LOWEST) return false;
  if (box.bottom <= edge.top) return false;
  if (edge.start !== null) {
    if (edge.isRtl ? box.left >= edge.start : box.right <= edge.start) return false;
  }
  if (colour === null || around.hasShadow) return true;
  if (colour.alpha < PALEST) return false;
  return background === null || !looksSame(colour, background);
}

function edgeOf(element: Element, box: DOMRectReadOnly, style: CSSStyleDeclaration): Edge {
  const isRtl = style.direction === 'rtl';
  const scroll = scrollOf(element);
  const start = (isRtl ? box.right : box.left) - scroll.left;
  return { top: box.top - scroll.top, start: isSideways(style) ? null : start, isRtl };
}

function isSideways(style: CSSStyleDeclaration): boolean {
  return !['horizontal-tb', ''].includes(style.writingMode);
}

function backgroundOf(style: CSSStyleDeclaration, around: Surroundings): Colour | null {
  if (style.backgroundImage !== 'none') return null;
  const own = colourOf(style.backgroundColor);
  if (own === null) return null;
  if (own.alpha === 1) return own;
  // What is moved may lie over a picture that is no ancestor of it.
  const isMoved =
    style.position !== 'static' || style.transform !== 'none' || around.isInGrid || own.alpha > 0;
  return isMoved ? null : around.background;
}
