import { attributeOf, nameOf } from './safe-dom';

const READ_TYPES = new Set(
  'text search email url tel number date time month week datetime-local'.split(' '),
);
/** Fields that a browser fills in with what nobody should read along. */
const PRIVATE = /password|one-time-code|^cc-| cc-/i;

/**
 * What stands in a field, as a person sees it; null where the element is none. A password, a
 * payment card and a code that was sent are never read.
 */
export function fieldText(element: Element): string | null {
  const name = nameOf(element);
  if (!['input', 'textarea', 'select'].includes(name)) return null;
  if (PRIVATE.test(attributeOf(element, 'autocomplete') ?? '')) return '';
  if (name === 'textarea') return Reflect.get(HTMLTextAreaElement.prototype, 'value', element);
  if (name === 'select') {
    const chosen = Reflect.get(HTMLSelectElement.prototype, 'selectedOptions', element);
    return [...chosen].map(({ text }) => text).join(', ');
  }
  const type = Reflect.get(HTMLInputElement.prototype, 'type', element);
  return READ_TYPES.has(type) ? Reflect.get(HTMLInputElement.prototype, 'value', element) : '';
}
