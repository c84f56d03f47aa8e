/**
 * Reading a page's tree past what the page can put in the way: a form's fields, by their names,
 * stand in for the form's own properties and methods (`<input name="childNodes">`), and pictures
 * for the document's, also in an isolated world. What a prototype has cannot be replaced so.
 */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export function isElement(node: Node): node is Element {
  return Reflect.get(Node.prototype, 'nodeType', node) === ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return Reflect.get(Node.prototype, 'nodeType', node) === TEXT_NODE;
}

export function firstChildOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'firstChild', node);
}

export function nextOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'nextSibling', node);
}

/** Lower case for HTML; of a name with a prefix the part behind it. */
export function nameOf(element: Element): string {
  return Reflect.get(Element.prototype, 'localName', element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The shadow tree of an element, where it is open. */
export function shadowOf(element: Element): ShadowRoot | null {
  return Reflect.get(Element.prototype, 'shadowRoot', element);
}

export function rootOf(document: Document): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', document);
}

/** The address against which the links of an element's document are read. */
export function baseOf(element: Element): string {
  return Reflect.get(Node.prototype, 'baseURI', element);
}

export function titleOf(document: Document): string {
  return Reflect.get(Document.prototype, 'title', document);
}

/** The document of a frame of the same origin; null where the browser keeps it apart. */
export function frameDocumentOf(frame: Element): Document | null {
  const isFrame = nameOf(frame) === 'frame';
  const prototype = isFrame ? HTMLFrameElement.prototype : HTMLIFrameElement.prototype;
  try {
    return Reflect.get(prototype, 'contentDocument', frame);
  } catch {
    // Not an HTML frame at all, or one whose origin is kept apart: there is nothing to read either way.
    return null;
  }
}

export function boxOf(element: Element): DOMRectReadOnly {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** How far an element's contents are scrolled, in CSS pixels. */
export function scrollOf(element: Element): { readonly left: number; readonly top: number } {
  return {
    left: Reflect.get(Element.prototype, 'scrollLeft', element),
    top: Reflect.get(Element.prototype, 'scrollTop', element),
  };
}

/** The address of the document itself. */
export function addressOf(document: Document): string {
  return Reflect.get(Document.prototype, 'URL', document);
}

export function contentTypeOf(document: Document): string {
  return Reflect.get(Document.prototype, 'contentType', document);
}
