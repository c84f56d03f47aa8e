import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, totalmem, type } from 'node:os';
import type { GpuName } from './gpu-name';

/** What was measured on, without anything that names the one machine. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** e.g. `24 GB` */
  readonly memory: string;
  readonly os: string;
  /** Name and version. */
  readonly browser: string;
  /** WebGPU's adapter; null where the browser offers none. */
  readonly gpu: GpuName | null;
}

export function describeMachine(browser: string, gpu: GpuName | null): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() || 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    os: `${distribution() ?? type()}, ${arch()}`,
    browser,
    gpu,
  };
}

/** Kernel versions often name the machine's owner; the distribution never does. */
function distribution(): string | null {
  const file = '/etc/os-release';
  if (!existsSync(file)) return null;
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
}
