import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hubCatalog } from '@/catalog/hub-catalog';
import { pinModels } from './pin-models';

/**
 * `npm run catalog:pin [-- --hub https://mirror.example]`: looks up the files of every tier's
 * models at the hub and writes their pins into the shipped catalogue. Needs a network.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const path = 'src/catalog/pinned-models.json';
const at = process.argv.indexOf('--hub');
const base = at < 0 ? 'https://huggingface.co' : (process.argv[at + 1] ?? '').replace(/\/$/, '');
const models = hubCatalog().models.filter(({ tier }) => tier !== 'all');
const ports = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: Date.now };

const { pinned, unpinned } = await pinModels(models, { base }, ports);
for (const { id, reason } of unpinned) console.error(`${id} is not pinned: ${reason}`);
if (pinned.length === 0) {
  console.error(`Nothing was written. Is ${base} within reach?`);
  process.exit(1);
}
writeFileSync(`${root}${path}`, `${JSON.stringify(pinned, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', path], { cwd: root, stdio: 'inherit' });
console.log(`${path}: ${pinned.length} of ${models.length} models`);
process.exit(unpinned.length === 0 ? 0 : 1);
