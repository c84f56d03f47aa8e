import type { BrowserContext } from '@playwright/test';

/** Who takes part in bringing bytes into a browser. */
export const PARTIES = ['server', 'network process', 'browser process', 'page process'] as const;
export type Party = (typeof PARTIES)[number];

/** Seconds of processor time. IndexedDB has a process of its own; it counts as the browser's. */
export type ProcessorTime = Readonly<Record<Party, number>>;

/** What everyone has used so far. The server runs in this process, with what drives the browser. */
export async function processorTime(context: BrowserContext): Promise<ProcessorTime> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be asked for its processes');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const { user, system } = process.cpuUsage();
  const sum = (of: (type: string) => boolean) =>
    processInfo.filter(({ type }) => of(type)).reduce((all, { cpuTime }) => all + cpuTime, 0);
  const isNetwork = (type: string) => type.includes('NetworkService');
  const isPage = (type: string) => type === 'renderer';
  return {
    server: (user + system) / 1e6,
    'network process': sum(isNetwork),
    'browser process': sum((type) => !isNetwork(type) && !isPage(type)),
    'page process': sum(isPage),
  };
}

export function timeBetween(before: ProcessorTime, after: ProcessorTime): ProcessorTime {
  const used = (party: Party) => after[party] - before[party];
  return {
    server: used('server'),
    'network process': used('network process'),
    'browser process': used('browser process'),
    'page process': used('page process'),
  };
}

export function total(time: ProcessorTime): number {
  return PARTIES.reduce((sum, party) => sum + time[party], 0);
}
