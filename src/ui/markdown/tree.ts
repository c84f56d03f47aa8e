/**
 * What an answer is made of, ready to be drawn. Nothing in it can load or run anything: an address
 * stands only in `href`, and only after `safeAddress` let it through.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'math'; readonly source: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      /** Where it leads, when its words do not say so. */
      readonly host: string | null;
      readonly children: readonly Inline[];
    }
  /** Never shown as a picture. Without an address that may be followed, `address` is null. */
  | { readonly kind: 'image'; readonly alt: string; readonly address: Address | null };

/** An address that may be followed. */
export interface Address {
  readonly href: string;
  /** The host of a web address, or the mailbox of a mail address. */
  readonly host: string;
}

export interface ListItem {
  /** Null where it is no task. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block[];
}

export type Alignment = 'left' | 'center' | 'right' | null;

/** The cells of a row. */
export type Row = readonly (readonly Inline[])[];

export interface CodeBlock {
  readonly kind: 'code';
  /** As the author named it, or empty. */
  readonly language: string;
  /** Joined they are the code. All but the last stay as they are while more arrives. */
  readonly pieces: readonly string[];
  /** Its end has been seen. */
  readonly closed: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** Its items stand apart. */
  readonly loose: boolean;
  readonly items: readonly ListItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly alignments: readonly Alignment[];
  readonly head: Row;
  readonly rows: readonly Row[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'heading';
      /** As it was written, 1 to 6: how large it looks. */
      readonly level: number;
      /** Its place among the answer's headings, from 1 and without gaps; 0 inside other blocks. */
      readonly depth: number;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  /** Shown as it was written. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'math'; readonly source: string; readonly closed: boolean }
  | CodeBlock
  | ListBlock
  | TableBlock;
