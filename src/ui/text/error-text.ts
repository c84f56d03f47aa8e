import type { ErrorCode } from '@/core/errors/codes';
import type { ErrorFields, ErrorReport } from '@/core/errors/homebody-error';
import { joinSentences } from './join-sentences';
import type { NextStep } from './trouble';

/** An error as a person reads it. */
export interface ErrorText {
  readonly happened: string;
  /** Empty where there was nothing to keep. */
  readonly kept: string;
  /** What to do now; never empty. */
  readonly next: string;
}

/** Puts the three parts of a text together. The compiler refuses one without a next step. */
export type SayError = <Next extends string>(
  happened: string,
  kept: string,
  next: NextStep<Next>,
) => ErrorText;

/** One sentence-maker a code: the compiler asks for the missing ones. */
export type ErrorTexts = Readonly<Record<ErrorCode, (fields: FieldReader) => ErrorText>>;

/**
 * Reads an error's fields. Errors come from other contexts and from older versions, so a field
 * may be missing or of another type: then the reader says `null` and the sentence does without.
 */
export class FieldReader {
  readonly #fields: ErrorFields;

  constructor(fields: ErrorFields) {
    this.#fields = fields;
  }

  /** The first of these that is a text with something in it. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#fields[name];
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
    return null;
  }

  /** The first of these that is a finite number. */
  number(...names: readonly string[]): number | null {
    for (const name of names) {
      const value = this.#fields[name];
      if (typeof value === 'number' && Number.isFinite(value)) return value;
    }
    return null;
  }

  /** The host of an address, without the rest of it. */
  host(...names: readonly string[]): string | null {
    const text = this.text(...names);
    if (text === null) return null;
    return URL.canParse(text) ? new URL(text).host || null : text;
  }
}

/** What happened and what to do: where there is little room. */
export function describeBriefly(texts: ErrorTexts, report: ErrorReport): string {
  const { happened, next } = texts[report.code](new FieldReader(report.fields));
  return joinSentences([happened, next]);
}

/** What happened, what was kept, what to do, as one run of sentences; null: nobody knows why. */
export function describeError(texts: ErrorTexts, report: ErrorReport | null): string {
  const { code, fields } = report ?? { code: 'unexpected', fields: {} };
  const { happened, kept, next } = texts[code](new FieldReader(fields));
  return joinSentences([happened, kept, next]);
}
