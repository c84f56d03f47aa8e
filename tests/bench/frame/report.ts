import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Machine } from './machine';
import type { Row } from './row';
import { tableOf } from './table';

/** What a benchmark found. */
export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  /** Sentences: what was measured and how it stands to the goals. */
  readonly notes: readonly string[];
}

/** The report as a person reads it. */
export function textOf({ machine, rows, notes }: Report): string {
  const gpu = machine.gpu
    ? machine.gpu.description || `${machine.gpu.vendor} ${machine.gpu.architecture}`
    : 'none';
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.os}`,
    `${machine.browser}; WebGPU adapter: ${gpu}`,
    '',
    tableOf(rows),
    '',
    ...notes,
  ].join('\n');
}

/** Writes the report where others find it. */
export async function writeReport(file: string, report: Report): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}
