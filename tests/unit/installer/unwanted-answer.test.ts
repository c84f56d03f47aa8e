import { afterEach, expect, test } from 'vitest';
import type { LanePorts } from '@/installer/ports';
import { content, MB } from '../../e2e/installer/bench/content';
import { makeWorld, type World, watched } from './bench';

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

test.each<[string, string, () => Partial<Pick<LanePorts, 'fetch' | 'mayContact'>>]>([
  ['a host that is not allowed', 'install-host-refused', () => ({ mayContact: () => false })],
  [
    'a file for which there is no room',
    'install-storage-full',
    () => ({
      fetch: async (url, init) => {
        world.store.quota = MB;
        return await fetch(url, init);
      },
    }),
  ],
])('an answer of %s is not taken in to its end', async (_name, code, ports) => {
  world = await makeWorld({ 'a.bin': content(8 * MB) });
  world.hub.faults.add({ kind: 'stall', after: '50%' });
  await expect(world.launch(ports()).install(world.manifest(), watched())).rejects.toMatchObject({
    code,
  });
  await expect.poll(() => world.hub.log.at(-1)?.aborted).toBe(true);
});
