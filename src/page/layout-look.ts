import { boxOf, nameOf, rootOf } from './safe-dom';
import { canBeSeen, documentSurroundings, surroundingsIn } from './sight';
import type { Look } from './visible-copy';

/** Least of a frame in which anybody reads anything, in CSS pixels. */
const LEAST_FRAME = { width: 100, height: 60 };

const IN_LINE = /^(?:inline|contents|ruby|math)/;

/** Judges by the layout of the page as it stands, which it brings up to date and does not change. */
export function layoutLook(): Look {
  const views = new WeakMap<Document, Window>();
  const viewOf = (node: Node): Window | null => {
    const document = Reflect.get(Node.prototype, 'ownerDocument', node);
    return (document && views.get(document)) ?? null;
  };
  const ranges = new WeakMap<Document, Range>();
  const boxOfText = (text: Text): DOMRectReadOnly => {
    const { ownerDocument } = text;
    const range = ranges.get(ownerDocument) ?? Document.prototype.createRange.call(ownerDocument);
    ranges.set(ownerDocument, range);
    range.selectNodeContents(text);
    return range.getBoundingClientRect();
  };
  return {
    enter(document, isFrame) {
      const view = Reflect.get(Document.prototype, 'defaultView', document);
      const root = rootOf(document);
      if (view === null || root === null) return null;
      views.set(document, view);
      return documentSurroundings(view, root, isFrame);
    },
    within(element, around) {
      const view = viewOf(element);
      if (view === null) return null;
      const style = view.getComputedStyle(element);
      const inner = surroundingsIn(view, element, style, around);
      if (inner === null) return null;
      // What stands for a box of its own has to have one.
      if (/^(?:img|input|textarea|select|iframe|frame)$/.test(nameOf(element))) {
        if (!canBeSeen(boxOf(element), { ...inner, colour: null })) return null;
      }
      return { around: inner, isBlock: !IN_LINE.test(style.display) };
    },
    hasRoom(frame) {
      const { width, height } = boxOf(frame);
      return width >= LEAST_FRAME.width && height >= LEAST_FRAME.height;
    },
    sees: (text, around) => canBeSeen(boxOfText(text), around),
  };
}
