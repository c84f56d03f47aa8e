import { createLowlight } from 'lowlight';
import { languages } from './languages';
import { type Tint, tintOf } from './tint';

/** A run of code in one colour. */
export interface Run {
  readonly text: string;
  readonly tint: Tint | null;
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

const lowlight = createLowlight(languages);

/** Whether code of this language, by any of its names, can be coloured. */
export function knows(language: string): boolean {
  return lowlight.registered(language.toLowerCase());
}

/** Cuts code into runs that joined are the code. @throws Error where the language is not known */
export function highlight(code: string, language: string): readonly Run[] {
  const runs: Run[] = [];
  const walk = (node: Node, tint: Tint | null): void => {
    if (node.type === 'text' && typeof node.value === 'string') {
      const last = runs.at(-1);
      if (last?.tint === tint) runs[runs.length - 1] = { text: last.text + node.value, tint };
      else runs.push({ text: node.value, tint });
    }
    const name = node.properties?.className;
    const own = Array.isArray(name) && typeof name[0] === 'string' ? tintOf(name[0]) : null;
    for (const child of node.children ?? []) walk(child, own ?? tint);
  };
  walk(lowlight.highlight(language.toLowerCase(), code), null);
  return runs;
}
