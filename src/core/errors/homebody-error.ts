import type { ErrorCode } from './codes';

/** What an error knows about itself, in values that survive a message between contexts. */
export type ErrorFields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An error as it travels between contexts and as it is stored with a message or a download.
 * The sentence a person reads is made from `code` and `fields` by the text catalogue;
 * `message` is for the diagnosis that can be copied.
 */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields: ErrorFields;
}

/** The base of every error Homebody throws on purpose. */
export class HomebodyError extends Error {
  readonly code: ErrorCode;
  readonly fields: ErrorFields;

  constructor(code: ErrorCode, message: string, fields: ErrorFields = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.fields = fields;
  }
}

/** An error met in another context and raised again here, with nothing of it lost. */
export class ReportedError extends HomebodyError {
  constructor(report: ErrorReport) {
    super(report.code, report.message, report.fields);
  }
}

/** Any thrown value as a report. What is not ours becomes `unexpected`, with its text kept. */
export function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof HomebodyError) {
    return { code: thrown.code, message: thrown.message, fields: thrown.fields };
  }
  const text = textOf(thrown);
  return { code: 'unexpected', message: text, fields: { detail: text } };
}

function textOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  } catch {
    // Some objects refuse to be text; whoever reports must not fail over what they report.
    return `a thrown ${typeof thrown} without a text`;
  }
}
