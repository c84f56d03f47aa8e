import { seenText } from '@/core/seen-text';
import { ATTRIBUTES, INLINE, KEPT, LEFT_OUT } from './copied-names';
import { fieldText } from './field-text';
import { linkAddress } from './link-address';
import * as dom from './safe-dom';
import type { Surroundings } from './sight';

/** What a copy asks about the document; the real one asks the browser's layout. */
export interface Look {
  /** The surroundings of a document's contents, or null where it cannot be shown. */
  enter(document: Document, isFrame: boolean): Surroundings | null;
  /** Of an element's contents; null where nothing of it can be seen. */
  within(element: Element, around: Surroundings): { around: Surroundings; isBlock: boolean } | null;
  /** Whether there is room for something to be read in a frame: counters of visits have none. */
  hasRoom(frame: Element): boolean;
  /** Whether the text can be seen. */
  sees(text: Text, around: Surroundings): boolean;
}

/** What was copied. */
export interface VisibleCopy {
  readonly document: Document;
  readonly elements: number;
  /** Frames that can be seen, have room for text, and may not be read. */
  readonly closedFrames: number;
  /** False where the page was so large that copying ended before its end. */
  readonly isWhole: boolean;
}

/** Deeper nesting is flattened: no person sees it, and what reads the copy is recursive. */
const DEEPEST = 100;
/** No page that a person reads is larger than this; in UTF-16 code units, and in nodes. */
const MOST_TEXT = 12_000_000;
const MOST_NODES = 1_000_000;

interface Level {
  /** What is copied next. */
  next: Node | null;
  /** Nodes of a slot, which are no children of it. */
  readonly queue: Node[] | null;
  readonly into: Element;
  readonly depth: number;
  readonly around: Surroundings;
  readonly base: string;
  /** Only the summary of it is shown. */
  readonly isFolded: boolean;
}

/**
 * A copy of what a person can see of a document, in a document of its own in which nothing loads
 * and no script runs: open shadow trees in their place, frames of the same origin too, fields as
 * their text. The document itself is only read.
 */
export function copyVisible(source: Document, look: Look): VisibleCopy {
  const copy = document.implementation.createHTMLDocument(dom.titleOf(source));
  let elements = 0;
  let characters = 0;
  let nodes = 0;
  let closedFrames = 0;
  const levels: Level[] = [];

  const add = (name: string, into: Element): Element => {
    elements += 1;
    return into.appendChild(copy.createElement(name));
  };
  const addText = (text: string, into: Element) => {
    characters += text.length;
    into.append(text);
  };
  const addLines = (text: string, into: Element) => {
    text.split('\n').forEach((line, index) => {
      if (index > 0) add('br', into);
      addText(line, into);
    });
  };
  const addPicture = (words: string, into: Element) => {
    const picture = add('img', into);
    picture.setAttribute('alt', words);
    // Readability drops a picture that has no such attribute. The copy would not load it either way.
    picture.setAttribute('data-src', '');
  };
  const open = (parent: Document | ShadowRoot | Element, level: Omit<Level, 'next' | 'queue'>) => {
    const slotted = assignedTo(parent);
    const queue = slotted.length > 0 ? slotted : null;
    levels.push({ ...level, queue, next: queue ? null : dom.firstChildOf(parent) });
  };
  const enter = (inner: Document, into: Element, depth: number, isFrame: boolean) => {
    const root = dom.rootOf(inner);
    const around = root && look.enter(inner, isFrame);
    if (!root || !around) return;
    const language = dom.attributeOf(root, 'lang');
    if (language) into.setAttribute('lang', language);
    if (around.edge.isRtl) into.setAttribute('dir', 'rtl');
    open(inner, { into, depth, around, base: dom.baseOf(root), isFolded: false });
  };

  const copyElement = (element: Element, level: Level) => {
    const name = dom.nameOf(element);
    if (LEFT_OUT.has(name)) return;
    // A button says what it does, not what the page says, unless it is what unfolds a part of it.
    if (name === 'button' && !/^(?:h[1-6]|summary|dt)$/.test(dom.nameOf(level.into))) return;
    if (level.isFolded && name !== 'summary') return;
    if (name === 'br') {
      // Pages have thousands of them, and whether one is shown does not matter.
      add('br', level.into);
      return;
    }
    const seen = look.within(element, level.around);
    if (seen === null) return;
    const { around, isBlock } = seen;
    const depth = level.depth + 1;
    const isFlat = depth > DEEPEST;
    if (name === 'iframe' || name === 'frame') {
      const inner = dom.frameDocumentOf(element);
      if (inner === null) closedFrames += around.isVisible && look.hasRoom(element) ? 1 : 0;
      else enter(inner, isFlat ? level.into : add('div', level.into), depth, true);
      return;
    }
    const field = fieldText(element);
    if (field !== null) {
      const text = around.isVisible ? seenText(field) : '';
      if (text.trim() !== '') addLines(text, add(name === 'textarea' ? 'p' : 'span', level.into));
      return;
    }
    if (name === 'img') {
      const words = seenText(dom.attributeOf(element, 'alt') ?? '').trim();
      if (words !== '' && around.isVisible) addPicture(words, level.into);
      return;
    }
    let into = level.into;
    if (!isFlat) {
      const isPage = name === 'body' || name === 'html';
      const kept = KEPT.has(name) && !isPage ? name : isBlock || isPage ? 'div' : 'span';
      if (isBlock && INLINE.has(kept) && kept !== 'br') into = add('div', into);
      if (!isPage) into = add(kept, into);
      copyAttributes(element, into, level.base);
    }
    const isFolded = name === 'details' && dom.attributeOf(element, 'open') === null;
    const contents = dom.shadowOf(element) ?? element;
    open(contents, { into, depth, around, base: level.base, isFolded });
  };

  enter(source, copy.body, 0, false);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node: Node | null = level.queue?.shift() ?? level.next;
    if (node === null || nodes > MOST_NODES || characters > MOST_TEXT) {
      levels.pop();
      continue;
    }
    level.next = level.queue ? null : dom.nextOf(node);
    nodes += 1;
    if (dom.isElement(node)) copyElement(node, level);
    else if (dom.isText(node)) {
      const text = seenText(node.data);
      const isBlank = text.trim() === '';
      if (text === '' || level.isFolded) continue;
      if (!isBlank && !look.sees(node, level.around)) continue;
      const isPre = level.into.closest('pre') !== null;
      if (level.around.keepsLines && !isPre && !isBlank) addLines(text, level.into);
      else addText(text, level.into);
    }
  }
  const isWhole = nodes <= MOST_NODES && characters <= MOST_TEXT;
  return { document: copy, elements, closedFrames, isWhole };
}

function assignedTo(parent: Node): Node[] {
  if (!dom.isElement(parent) || dom.nameOf(parent) !== 'slot') return [];
  return HTMLSlotElement.prototype.assignedNodes.call(parent);
}

function copyAttributes(element: Element, copy: Element, base: string): void {
  for (const name of ATTRIBUTES) {
    const value = dom.attributeOf(element, name);
    if (value !== null && value.length <= 500) copy.setAttribute(name, value);
  }
  const direction = dom.attributeOf(element, 'dir')?.toLowerCase();
  if (direction === 'rtl' || direction === 'ltr') copy.setAttribute('dir', direction);
  if (dom.nameOf(copy) !== 'a') return;
  const address = linkAddress(dom.attributeOf(element, 'href'), base);
  if (address !== null) copy.setAttribute('href', address);
}
