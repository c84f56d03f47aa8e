import type { SessionStore } from './deliver-selections';

export interface WelcomeOptions {
  /** Whether the welcome page was opened; outlives the browser. */
  readonly welcomed: SessionStore;
  open(): Promise<unknown>;
}

/**
 * Opens the welcome page after an installation, and not again: not after an update, nor when the
 * browser calls a reload an installation.
 */
export async function welcomeOnce(
  reason: string,
  { welcomed, open }: WelcomeOptions,
): Promise<void> {
  if (reason !== 'install' || (await welcomed.get()) === true) return;
  await welcomed.set(true);
  await open();
}
