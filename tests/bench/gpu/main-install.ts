/** The installer's benchmark from a folder that `pack.ts` filled: builds nothing, fetches nothing. */
import { join } from 'node:path';
import { optionsOf } from '../frame/options';
import { textOf, writeReport } from '../frame/report';
import { installFromKit, USUAL } from '../install/from-kit';

const { kit, out, ...words } = optionsOf(process.argv.slice(2), { kit: '.', out: '.', ...USUAL });
const report = await installFromKit(kit, words, (line) => process.stderr.write(`${line}\n`));
const file = join(out, `install-${report.machine.cores}-cores.json`);
await writeReport(file, report);
process.stdout.write(`\n${textOf(report)}\n\nWritten to ${file}\n`);
