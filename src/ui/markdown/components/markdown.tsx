import { useEffect, useRef } from 'preact/hooks';
import type { MarkdownReader, Phase } from '../reading/markdown-reader';
import { readingPart } from '../stores/markdown-parts';
import { BlockView } from './block-view';
import '../styles/markdown.css';

interface Props {
  readonly source: string;
  readonly phase: Phase;
}

/**
 * An answer's Markdown. While it grows, finished blocks are neither read nor drawn again. Until the
 * reader is loaded it stands there as it was written.
 */
export function Markdown({ source, phase }: Props) {
  const part = readingPart.value.value;
  const reader = useRef<MarkdownReader | null>(null);
  useEffect(() => {
    void readingPart.need();
  }, []);
  const streaming = phase === 'open' ? ' answer-streaming' : '';
  if (part === null) {
    return (
      <div class={`message-text${streaming}`} dir="auto">
        {source}
      </div>
    );
  }
  reader.current ??= new part.MarkdownReader();
  const blocks = reader.current.read(source, phase);
  return (
    <div class={`message-text markdown${streaming}`}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}
