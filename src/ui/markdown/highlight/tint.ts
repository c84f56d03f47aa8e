/** The few colours that code has here; each is a class and a token of the same name. */
export type Tint =
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'name'
  | 'type'
  | 'added'
  | 'removed';

const TINTS: Readonly<Record<string, Tint>> = {
  keyword: 'keyword',
  operator: 'keyword',
  'selector-tag': 'keyword',
  section: 'keyword',
  string: 'string',
  regexp: 'string',
  subst: 'string',
  char: 'string',
  number: 'number',
  literal: 'number',
  symbol: 'number',
  bullet: 'number',
  link: 'string',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  title: 'name',
  name: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  attr: 'type',
  attribute: 'type',
  type: 'type',
  built_in: 'type',
  meta: 'type',
  variable: 'type',
  'template-variable': 'type',
  property: 'type',
  addition: 'added',
  deletion: 'removed',
};

/** The colour of what the highlighter calls `hljs-NAME`; null is the colour of text. */
export function tintOf(className: string): Tint | null {
  return TINTS[className.replace(/^hljs-/, '')] ?? null;
}
