import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../app/app-context';
import { highlightPart } from '../stores/markdown-parts';
import type { CodeBlock } from '../tree';
import { CodePiece } from './code-piece';
import { CopyCode } from './copy-code';
import { useScrollsSideways } from './use-scrolls-sideways';

/** Up to this many UTF-16 code units a finished block is coloured as a whole, which is exact. */
const WHOLE_UNITS = 20_000;

/** A code block with its language and a Copy button. It is written from left to right always. */
export function CodeView({ block }: { readonly block: CodeBlock }) {
  const { markdown } = useText();
  const frame = useRef<HTMLPreElement>(null);
  const content = useRef<HTMLElement>(null);
  const scrolls = useScrollsSideways(frame, content);
  const { language, pieces, closed } = block;
  useEffect(() => {
    if (language !== '') void highlightPart.need();
  }, [language]);
  const name = language === '' ? markdown.code : markdown.codeIn(language);
  return (
    <div class="markdown-code" dir="ltr">
      <div class="markdown-code-head">
        <span class="markdown-code-language">{language}</span>
        <CopyCode code={() => pieces.join('')} />
      </div>
      <pre ref={frame} {...(scrolls.value && { tabIndex: 0, role: 'group', 'aria-label': name })}>
        <code ref={content}>
          {shown(pieces, closed).map((piece, index) => (
            <CodePiece key={index} code={piece} language={language} />
          ))}
        </code>
      </pre>
    </div>
  );
}

function shown(pieces: readonly string[], closed: boolean): readonly string[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return closed && length <= WHOLE_UNITS ? [pieces.join('')] : pieces;
}
