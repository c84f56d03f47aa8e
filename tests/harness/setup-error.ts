/** Set-up that cannot go on by itself. `message` is one plain sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** The text of anything that was thrown. */
export function textOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
