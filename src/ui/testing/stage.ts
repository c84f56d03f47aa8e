import { siteOf } from '@/core/site';
import type { ActivePage } from '../adapter';
import { type App, createApp, type Surface } from '../app/app';
import type { ExportFile } from '../export/conversation-file';
import { ManualAttention } from './manual-attention';
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

/** The beginning of a test, in milliseconds since the epoch. */
export const TODAY = 1_700_000_000_000;

export interface Stage {
  readonly adapter: MemoryAdapter;
  readonly host: MemoryHost;
  readonly clock: ManualSchedule;
  readonly attention: ManualAttention;
  /** Files that the person got. */
  readonly saved: readonly ExportFile[];
  start(surface?: Surface): App;
}

/** A host and a browser in memory, with a surface to start on them. */
export function setStage(): Stage {
  const adapter = new MemoryAdapter();
  adapter.page = HERE;
  const clock = new ManualSchedule();
  const attention = new ManualAttention();
  const saved: ExportFile[] = [];
  const host = new MemoryHost(adapter, sampleModels);
  return {
    adapter,
    host,
    clock,
    attention,
    saved,
    start: (surface = 'panel') => {
      const { schedule, now } = clock;
      const today = () => TODAY + now();
      const save = (file: ExportFile) => saved.push(file);
      return createApp(surface, adapter, { schedule, now, attention, today, save });
    },
  };
}

/** Lets everything that was asked for be answered. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
