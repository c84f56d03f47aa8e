import { createElement, type JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useText } from '../../app/app-context';
import type { MathNode } from '../maths/math-node';
import { mathsPart } from '../stores/markdown-parts';
import { useScrollsSideways } from './use-scrolls-sideways';

interface Props {
  /** TeX. */
  readonly source: string;
  /** On lines of its own. */
  readonly display: boolean;
  /** Its end has been seen. */
  readonly closed: boolean;
}

/** A formula. As TeX until it is whole and can be set, and where it is none. */
export function MathView(props: Props) {
  const part = mathsPart.value.value;
  const { source, display, closed } = props;
  useEffect(() => {
    void mathsPart.need();
  }, []);
  const node = useMemo(
    () => (part && closed ? part.typeset(source, display) : null),
    [part, source, display, closed],
  );
  const formula = node ? toElement(node) : <code dir="ltr">{source}</code>;
  return display ? <Display>{formula}</Display> : <span class="markdown-math">{formula}</span>;
}

function Display({ children }: { readonly children: JSX.Element }) {
  const { markdown } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLSpanElement>(null);
  const scrolls = useScrollsSideways(frame, content);
  return (
    <div
      ref={frame}
      class="markdown-display"
      dir="ltr"
      {...(scrolls.value && { tabIndex: 0, role: 'group', 'aria-label': markdown.formula })}
    >
      <span ref={content} class="markdown-display-inside">
        {children}
      </span>
    </div>
  );
}

function toElement({ tag, attributes, children }: MathNode): JSX.Element {
  const inside = children.map((child) => (typeof child === 'string' ? child : toElement(child)));
  return createElement(tag, attributes, ...inside);
}
