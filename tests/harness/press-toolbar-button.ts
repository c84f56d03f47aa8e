import type { Page } from '@playwright/test';
import type { LaunchedExtension } from './browser';

/**
 * Presses the extension's toolbar button over a page that is shown, as a person does, by the
 * browser's debugging protocol: the popup opens, and the browser lets the extension into the page
 * from then on.
 */
export async function pressToolbarButton(
  { context, extensionId: id }: Pick<LaunchedExtension, 'context' | 'extensionId'>,
  page: Page,
): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId;
  await session.send('Extensions.triggerAction' as never, { id, targetId } as never);
  await session.detach();
}
