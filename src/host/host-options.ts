import type { Generation } from '@/core/generation';
import type { ImportId, MakeId } from '@/core/ids';
import type { ModelState } from '@/core/intent';
import type { Site } from '@/core/site';
import type { Completion, Verdict } from '@/core/stale-guard';
import type { RemoteEngine } from '@/engine/engine';
import type { Importer, Installer } from '@/installer/installer';
import type { MenuContent } from '@/messaging/schemas/presets';
import type { ModelsView } from '@/messaging/topics/models';
import type { Database } from '@/storage/database';
import type { PageStorage } from './appearance-room';
import type { CurrentHub } from './current-hub';
import type { Disk } from './disk';
import type { After } from './idle-unload';
import type { LedgerStore } from './ledger-room';
import type { Shelf } from './shelf';

export interface HostOptions {
  readonly database: Database;
  readonly shelf: Shelf;
  readonly installer: Installer & Importer;
  readonly engine: RemoteEngine;
  readonly disk: Disk;
  /** The local storage of the extension's pages, where they find how they look. */
  readonly pages: PageStorage;
  /** Where it is kept what was asked of the network. */
  readonly ledger: LedgerStore;
  /** The address that the installer and the shelf ask; the host sets its mirror. */
  readonly hub: CurrentHub;
  readonly allowsLocalMirror: boolean;
  /** How answers are written where the person did not say. */
  readonly generation?: Generation;
  readonly makeId: MakeId;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds from some start, for durations: it never goes backwards. */
  ticks(): number;
  readonly after: After;
  /** Hands a file to the surface that waits for it under this id. */
  giveFile(id: ImportId, file: File): void;
  /** The guard's verdict on a finished download, from this state; rejects where it is not heard. */
  judge(completion: Completion, state: ModelState): Promise<Verdict>;
  /**
   * Told whether there is work that should go on after a restart of the browser. Told again where
   * it throws or rejects.
   */
  onWork(pending: boolean): unknown;
  /**
   * Told at start, and before a site is closed, which sites are never read; resolves when that is
   * kept. Told again where it rejects.
   */
  onUnread(sites: readonly Site[]): Promise<unknown>;
  /** Told of the models, the queue and the engine whenever surfaces are. */
  onModels?(view: ModelsView): void;
  /** Told what the browser's menu shows, at the start and when it changes; again where it rejects. */
  onMenu?(content: MenuContent): Promise<unknown>;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}
