import { describe, expect, it } from 'vitest';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { setFollowsTab } from '@/messaging/commands/settings';
import { settingsTopic } from '@/messaging/topics/settings';
import type { ActivePage } from '../adapter';
import type { App } from '../app/app';
import { HERE, setStage, settle, THERE } from '../testing/stage';

const NOT_TOLD: ActivePage = { site: null, title: '', windowId: 1 };

async function started() {
  const stage = setStage();
  const app = stage.start();
  await settle();
  const site = () => app.conversation.conversation.value?.site;
  return { ...stage, app, site };
}

describe('a panel that follows the tab', () => {
  it('shows the conversation of the site that the person goes to', async () => {
    const { adapter, site } = await started();
    adapter.setPage(THERE);
    await settle();
    expect(site()).toBe(THERE.site);
  });

  it('keeps what was typed with its conversation', async () => {
    const { adapter, app, site } = await started();
    const here = app.conversation.id.value;
    app.drafts.edit('Half a quest');
    adapter.setPage(THERE);
    await settle();
    expect(site()).toBe(THERE.site);
    expect(app.drafts.text.value).toBe('');
    expect(adapter.requestsOf(saveDraft)).toEqual([
      { conversationId: here, draft: { text: 'Half a quest', quote: null } },
    ]);
    adapter.setPage(HERE);
    await settle();
    expect(app.drafts.text.value).toBe('Half a quest');
  });

  it('does not put another box under the fingers of somebody who types, but offers to go there', async () => {
    const { adapter, app, attention, site } = await started();
    attention.focused = true;
    app.drafts.edit('Half a quest');
    adapter.setPage(THERE);
    await settle();
    expect(site()).toBe(HERE.site);
    expect(app.navigation.offered.value).toBe(THERE.site);
    app.navigation.followNow();
    await settle();
    expect(site()).toBe(THERE.site);
    expect(app.navigation.offered.value).toBeNull();
  });

  it.each([
    ['types instructions', (app: App) => app.instructions.open()],
    [
      'looks for a model',
      (app: App) => {
        app.modelMenuOpen.value = true;
      },
    ],
  ])('does not take away what is before somebody who %s', async (_what, begin) => {
    const { adapter, app, attention, site } = await started();
    attention.focused = true;
    begin(app);
    adapter.setPage(THERE);
    await settle();
    expect(site()).toBe(HERE.site);
    expect(app.navigation.offered.value).toBe(THERE.site);
  });

  it('stays with somebody who begins to type while the other conversation is on its way', async () => {
    const { adapter, app, attention, site } = await started();
    attention.focused = true;
    const release = adapter.hold(openConversation);
    adapter.setPage(THERE);
    await settle();
    app.drafts.edit('Half a quest');
    release();
    await settle();
    expect(site()).toBe(HERE.site);
    expect(app.drafts.text.value).toBe('Half a quest');
    expect(app.navigation.offered.value).toBe(THERE.site);
    adapter.setPage(HERE);
    await settle();
    expect(app.navigation.offered.value).toBeNull();
  });

  it('leaves it at that when the person comes back meanwhile', async () => {
    const { adapter, app, attention, site } = await started();
    attention.focused = true;
    app.drafts.edit('Half a quest');
    adapter.setPage(THERE);
    adapter.setPage(HERE);
    await settle();
    expect(site()).toBe(HERE.site);
    expect(app.navigation.offered.value).toBeNull();
  });

  it('lets an answer that is being written go on behind it', async () => {
    const { adapter, app, host } = await started();
    app.drafts.edit('Is it wet?');
    await app.composer.send();
    const [answerId] = app.conversation.openAnswers.value;
    const id = app.conversation.id.value;
    adapter.setPage(THERE);
    await settle();
    if (!id || !answerId) throw new Error('nothing was asked');
    host.write(id, answerId, 'Very.');
    adapter.setPage(HERE);
    await settle();
    expect(app.conversation.message(answerId)?.value.text).toBe('Very.');
  });
});

describe('a panel that stays', () => {
  it('keeps its conversation, whatever tab the person goes to, also after it was opened again', async () => {
    const { adapter, app, site, start } = await started();
    await app.follow.choose(false);
    adapter.setPage(THERE);
    await settle();
    expect(site()).toBe(HERE.site);
    expect(adapter.requestsOf(setFollowsTab)).toEqual([{ follows: false }]);
    const again = start();
    await settle();
    expect(again.conversation.conversation.value?.site).toBe(THERE.site);
    adapter.setPage(HERE);
    await settle();
    expect(again.conversation.conversation.value?.site).toBe(THERE.site);
  });

  it('goes to the tab at once when it is to follow again', async () => {
    const { adapter, app, site } = await started();
    await app.follow.choose(false);
    adapter.setPage(THERE);
    await settle();
    await app.follow.choose(true);
    await settle();
    expect(site()).toBe(THERE.site);
    expect(adapter.requestsOf(openConversation)).toHaveLength(2);
  });
});

describe('the leave to see the tabs', () => {
  it('is asked for with the wish to follow, and given back with the wish to stay', async () => {
    const { adapter, app } = await started();
    await app.follow.choose(false);
    await app.follow.choose(true);
    expect(adapter.hasTabs).toBe(true);
    expect(app.toasts.current.value).toBeNull();
    await app.follow.choose(false);
    expect(adapter.hasTabs).toBe(false);
  });

  it('is given back where the wish to follow was not kept', async () => {
    const { adapter, app } = await started();
    await app.follow.choose(false);
    adapter.answer(setFollowsTab, () => {
      throw new Error('The disk is full');
    });
    await app.follow.choose(true);
    expect(app.follow.follows.value).toBe(false);
    expect(adapter.hasTabs).toBe(false);
  });

  it('stays where the wish to stay was not kept', async () => {
    const { adapter, app } = await started();
    await app.follow.choose(false);
    await app.follow.choose(true);
    adapter.answer(setFollowsTab, () => {
      throw new Error('The disk is full');
    });
    await app.follow.choose(false);
    expect(app.follow.follows.value).toBe(true);
    expect(adapter.hasTabs).toBe(true);
  });

  it('is given back where an import says that the panel stays', async () => {
    const { adapter, app } = await started();
    await app.follow.choose(true);
    const settings = adapter.topics.get(settingsTopic);
    if (!settings) throw new Error('there are no settings');
    adapter.topics.publish(settingsTopic, { ...settings, followsTab: false });
    await settle();
    expect(adapter.hasTabs).toBe(false);
  });

  it('that is refused leaves the panel following what it is told', async () => {
    const { adapter, app, site } = await started();
    adapter.grantsTabs = false;
    await app.follow.choose(false);
    await app.follow.choose(true);
    expect(app.toasts.current.value?.words).toContain('follows those');
    expect(app.follow.follows.value).toBe(true);
    adapter.setPage(NOT_TOLD);
    await settle();
    expect(site()).toBe(HERE.site);
  });
});

it('a popup shows the site of its tab, whatever the panel does', async () => {
  const { app, adapter, start } = await started();
  await app.follow.choose(false);
  const popup = start('popup');
  await settle();
  adapter.setPage(THERE);
  await settle();
  expect(popup.conversation.conversation.value?.site).toBe(THERE.site);
});
