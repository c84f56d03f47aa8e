import { asId } from '../../src/core/ids';
import type { Model } from '../../src/core/model';
import { App, expect, test } from './support/app';
import { GivenPrompts } from './support/given-prompts';
import { servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';
import { storedMessages } from './support/stored-messages';

const ID = asId<'model'>('two-layers-small-window');
/** Talks nonsense, quickly: who is asked, and what it is told, is what matters here. */
const quick = ([model]: readonly Model[]): Model[] => {
  if (model === undefined) throw new Error('there is no model');
  const manifest = { ...model.manifest, modelId: ID };
  return [{ ...model, id: ID, name: 'Two layers, small window', contextWindow: 512, manifest }];
};
const PROMPT = 'Mention the walrus.';

test('a new conversation of a site begins with its model, which the engine gives the site’s prompt, and no other site’s does', async () => {
  test.setTimeout(180_000);
  const server = await servePages();
  const app = await App.start(['smollm2-2layers'], quick);
  try {
    const site = new URL(server.base).host;
    const options = await app.browser.openPanel('options.html');
    const sites = options.getByRole('region', { name: 'Single sites' });
    await sites.getByRole('textbox', { name: 'Site' }).fill(site);
    await sites
      .getByRole('combobox', { name: 'New conversations here begin with' })
      .selectOption(ID);
    await sites.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sites.getByRole('status')).toHaveText('Saved.');
    const told = options.locator('form').filter({ hasText: 'Before conversations of this site' });
    await told.getByRole('textbox', { name: 'Site', exact: true }).fill(site);
    await told.getByRole('textbox', { name: 'Before conversations of this site' }).fill(PROMPT);
    await told.getByRole('button', { name: 'Save for this site' }).click();
    await expect(options.getByRole('listitem').filter({ hasText: PROMPT })).toBeVisible();
    await options.close();

    const prompts = await GivenPrompts.watch(app);
    const page = await app.browser.context.newPage();
    await page.goto(server.address('notice.html'));
    const panel = await SideSurface.openBeside(app, page);
    const question = 'Is it raining?';
    await panel.ask(question);
    await panel.begun();
    expect(await prompts.last()).toEqual([
      { role: 'system', content: PROMPT },
      { role: 'user', content: question },
    ]);

    await panel.evaluate('document.activeElement.blur()');
    await page.goto(server.address('notice.html').replace('localhost', '127.0.0.1'));
    await panel.expectWords('.header-site', site.replace('localhost', '127.0.0.1'));
    await panel.expectCount('article.answer', 0);
    await panel.ask(question);
    await panel.begun();
    expect(await prompts.last()).toEqual([{ role: 'user', content: question }]);

    const answers = (await storedMessages(panel)).filter((one) => one.role === 'assistant');
    const models = answers.toSorted((one, other) => one.createdAt - other.createdAt);
    expect(models.map(({ modelId }) => modelId)).toEqual([ID, 'SmolLM2-135M-Instruct-Q4_1-GGUF']);
  } finally {
    await app.stop();
    server.close();
  }
});
