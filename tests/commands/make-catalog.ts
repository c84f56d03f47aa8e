import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { listedModels } from './listed-models';

/** `npm run catalog:make`: writes the catalogue's data from the installed @mlc-ai/web-llm. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const path = 'src/catalog/webllm-models.json';
const models = listedModels(prebuiltAppConfig);

writeFileSync(`${root}${path}`, `${JSON.stringify(models, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', path], { cwd: root, stdio: 'inherit' });
console.log(`${path}: ${models.length} models`);
