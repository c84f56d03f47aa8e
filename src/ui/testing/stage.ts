import { siteOf } from '@/core/site';
import type { ActivePage } from '../adapter';
import { type App, createApp, type Surface } from '../app/app';
import { ManualSchedule } from './manual-schedule';
import { MemoryAdapter } from './memory-adapter';
import { MemoryHost } from './memory-host';
import { sampleModels } from './sample-models';

export const HERE = {
  site: siteOf('https://here.example'),
  title: 'Here',
  windowId: 1,
} satisfies ActivePage;
export const THERE = {
  site: siteOf('https://there.example'),
  title: 'There',
  windowId: 1,
} satisfies ActivePage;

export interface Stage {
  readonly adapter: MemoryAdapter;
  readonly host: MemoryHost;
  readonly clock: ManualSchedule;
  start(surface?: Surface): App;
}

/** A host and a browser in memory, with a surface to start on them. */
export function setStage(): Stage {
  const adapter = new MemoryAdapter();
  adapter.page = HERE;
  const clock = new ManualSchedule();
  const host = new MemoryHost(adapter, sampleModels);
  return {
    adapter,
    host,
    clock,
    start: (surface = 'panel') => createApp(surface, adapter, clock.schedule, clock.now),
  };
}

/** Lets everything that was asked for be answered. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
