import { useMemo } from 'preact/hooks';
import { highlightPart } from '../stores/markdown-parts';

/** A longer piece stays plain: it is one line without an end, and no one reads it. */
const LONGEST = 40_000;

interface Props {
  readonly code: string;
  readonly language: string;
}

/** A run of lines in colours, where the language is known. It is coloured once for each text. */
export function CodePiece({ code, language }: Props) {
  const part = language === '' ? null : highlightPart.value.value;
  const runs = useMemo(
    () => (part?.knows(language) && code.length < LONGEST ? part.highlight(code, language) : null),
    [part, code, language],
  );
  if (runs === null) return <>{code}</>;
  return runs.map(({ text, tint }, index) =>
    tint === null ? (
      text
    ) : (
      <span key={index} class={`code-${tint}`}>
        {text}
      </span>
    ),
  );
}
