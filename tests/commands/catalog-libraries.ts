import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { hubCatalog } from '@/catalog/hub-catalog';
import { type ModelLibraries, recordedLibraries } from '@/catalog/model-libraries';
import { fetchLibraries } from './fetch-libraries';
import { wantedLibraries } from './wanted-libraries';

/**
 * `npm run catalog:libraries [-- --all] [--from https://mirror.example/folder] [--accept-changes]`:
 * fetches the model libraries of the tiers (of every model with --all) from where WebLLM's own
 * list has them, looks at each, puts them where the build takes them from, and records their
 * SHA-256. `--folder` and `--record` name other places for both.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    from: { type: 'string' },
    'accept-changes': { type: 'boolean', default: false },
    folder: { type: 'string', default: join(root, 'public/libraries') },
    record: { type: 'string', default: join(root, 'src/catalog/model-libraries.json') },
  },
});
const { folder, record } = values;
const before = recordedLibraries(JSON.parse(readFileSync(record, 'utf8')));
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/@mlc-ai/web-llm/package.json'), 'utf8'),
);
const models = hubCatalog().models.filter(({ tier }) => values.all || tier !== 'all');
const wanted = wantedLibraries(models, prebuiltAppConfig);
mkdirSync(folder, { recursive: true });

const { taken, refused } = await fetchLibraries(wanted, {
  from: values.from?.replace(/\/$/, '') ?? null,
  // Another version has other libraries under the same names.
  recorded: before.webllm === version ? before.libraries : [],
  acceptChanges: values['accept-changes'],
  fetch: (url) => fetch(url),
  save: async (file, bytes) => {
    writeFileSync(join(folder, file), bytes);
    console.log(`${file}: ${bytes.byteLength} bytes`);
  },
});
for (const { file, reason } of refused) console.error(`${file} is not taken: ${reason}`);
if (taken.length === 0) {
  console.error('Nothing was recorded. Is the server within reach? See --from.');
  process.exit(1);
}
const names = new Set(taken.map(({ file }) => file));
const kept =
  before.webllm === version ? before.libraries.filter(({ file }) => !names.has(file)) : [];
const libraries = [...kept, ...taken].sort((one, other) => (one.file < other.file ? -1 : 1));
const recorded: ModelLibraries = { webllm: version, libraries };
writeFileSync(record, `${JSON.stringify(recorded, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', record], { cwd: root, stdio: 'inherit' });
console.log(`${record}: ${taken.length} of ${wanted.length} libraries`);
process.exit(refused.length === 0 ? 0 : 1);
