import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { announceBackup, importBackup, previewBackup } from '@/messaging/commands/backup';
import { HostWorld } from './host-world';

async function announced(world: HostWorld, settings: object) {
  const importId = asId<'import'>(world.id());
  const file = {
    ...{ format: 'homebody-backup', version: 1, exportedAt: 0, settings },
    ...{ conversations: [], messages: [], drafts: [] },
  };
  await world.send(announceBackup, { importId });
  world.host.takeFiles(importId, [new File([JSON.stringify(file)], 'backup.json')]);
  return { importId, takeMirror: false };
}

const LONG = 'x'.repeat(400);
const OWN = { kind: 'own', id: 'mine', name: 'Pirate', instruction: 'As a pirate.' };

describe('a file with a setting that no message could carry', () => {
  it.each([
    ['a site that is never read', { unreadSites: ['bank.example', LONG] }],
    ['the model of a site', { siteModels: [{ site: LONG, modelId: 'a' }] }],
    ['what a site is told before', { sitePrompts: [{ site: LONG, prompt: '' }] }],
    ['a model', { defaultModel: LONG }],
    ['the id of a preset', { presets: [{ ...OWN, id: LONG }] }],
    ['a preset without a name', { presets: [{ ...OWN, name: '' }] }],
  ])('(%s) changes nothing', async (_what, settings) => {
    const world = await HostWorld.start();
    const wish = await announced(world, { ...settings, followsTab: true });
    const refusal = { code: 'backup-invalid' };
    await expect(world.send(previewBackup, wish)).rejects.toMatchObject(refusal);
    await expect(world.send(importBackup, wish)).rejects.toMatchObject(refusal);
    expect(await world.database.settings.count()).toBe(0);
  });
});
