import { Lexer, type Links, Marked, type Token, Tokenizer, type Tokens } from 'marked';
import { DISPLAY_START, mathExtensions } from './math-extensions';

/** Where a label of the answer's own leads, by its normalised name. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

class AnswerTokenizer extends Tokenizer {
  /** A footnote is not a link's address: left to the library, its words would vanish. */
  override def(src: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(src) ? undefined : super.def(src);
  }

  /** The library lets a heading that is underlined reach over a formula's lines. */
  override lheading(src: string): Tokens.Heading | undefined {
    const heading = super.lheading(src);
    return heading && DISPLAY_START.test(heading.raw) ? undefined : heading;
  }

  /** A tag is words here, so that it changes nothing of what follows it. */
  override tag(src: string): Tokens.Tag | undefined {
    const { inLink, inRawBlock } = this.lexer.state;
    const token = super.tag(src);
    this.lexer.state.inLink = inLink;
    this.lexer.state.inRawBlock = inRawBlock;
    return token;
  }
}

const { defaults } = new Marked({ gfm: true, extensions: [...mathExtensions] });

export interface Lexed {
  readonly blocks: readonly Token[];
  /** Reads the inside of a paragraph, a heading or a cell, with the labels known by then. */
  inline(source: string): readonly Token[];
}

/**
 * Cuts a source into blocks, whose raw texts joined are the source. What lies inside of a leaf is
 * left unread until it is asked for; it finds the labels of `definitions` and of the source. What
 * nests deeper than the library can follow is one token of type `unread`.
 */
export function lexBlocks(source: string, definitions: Definitions): Lexed {
  const lexer = new Lexer({ ...defaults, tokenizer: new AnswerTokenizer() });
  const links: Links = { ...definitions };
  lexer.tokens.links = links;
  return {
    blocks: orUnread(source, () => lexer.blockTokens(source, [])),
    inline: (text) => orUnread(text, () => lexer.inlineTokens(text, [])),
  };
}

/** The library calls itself for each level: thousands of `>` in a row exhaust the stack. */
function orUnread(source: string, read: () => Token[]): readonly Token[] {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return [{ type: 'unread', raw: source }];
  }
}
