import type { ErrorReport } from '@/core/errors/homebody-error';
import { DEFAULT_GENERATION } from '@/core/generation';
import type { ModelId } from '@/core/ids';
import type { ModelState } from '@/core/intent';
import {
  type Activation,
  type Completion,
  judgeCompletion,
  stillHolds,
  type Verdict,
} from '@/core/stale-guard';
import { BackupRepository } from '@/storage/backup-repository';
import { ConversationsRepository } from '@/storage/conversations-repository';
import { DownloadsRepository } from '@/storage/downloads-repository';
import { DraftsRepository } from '@/storage/drafts-repository';
import { HandoffsRepository } from '@/storage/handoffs-repository';
import { ListingRepository } from '@/storage/listing-repository';
import { PageNotesRepository } from '@/storage/page-notes-repository';
import { SettingsRepository } from '@/storage/settings-repository';
import { Activator } from './activator';
import { Answering } from './answering';
import { AppearanceRoom } from './appearance-room';
import { askQuestion } from './ask-question';
import { Backups } from './backup/backups';
import { ConversationList } from './conversation-list';
import { ConversationSearch } from './conversation-search';
import { Conversations } from './conversations';
import { Deletions } from './deletions';
import { Downloads } from './downloads';
import { EngineOwner } from './engine-owner';
import { EngineRoom } from './engine-room';
import { examineFiles } from './examine-files';
import { GenerationRoom } from './generation-room';
import { Handoffs } from './handoffs';
import type { HostOptions } from './host-options';
import { IdleUnload } from './idle-unload';
import { Intents } from './intents';
import { KeptNotes } from './kept-notes';
import { LedgerRoom } from './ledger-room';
import { MachineRoom } from './machine-room';
import { MenuTeller } from './menu-teller';
import { modelAt } from './model-at';
import { ModelStorage } from './model-storage';
import { PresetRoom } from './preset-room';
import { PrivateThreads } from './private/private-threads';
import { PrivateWindows } from './private/private-windows';
import { RoutedStore } from './private/routed-store';
import { SettingsRoom } from './settings-room';
import { SiteRoom } from './site-room';
import { StorageRoom } from './storage-room';
import { UnreadCopy } from './unread-copy';
import { Versions } from './versions';

export type HostParts = ReturnType<typeof buildHostParts>;

/**
 * Builds what the host is made of and joins it.
 * @param onShown something that surfaces show has changed
 */
export function buildHostParts(options: HostOptions, onShown: () => void) {
  const { database, shelf, installer, makeId, now, ticks, after, onFault } = options;
  const settings = new SettingsRepository(database);
  /** Something began or ended: whoever waits for stillness looks again. */
  const onChange = () => {
    onShown();
    activator.pump();
    idle.pump();
  };

  const listing = new ListingRepository(database);
  const conversationList = new ConversationList(listing);
  const conversationSearch = new ConversationSearch(listing, ticks);
  const privateThreads = new PrivateThreads();
  const repository = new RoutedStore(
    new ConversationsRepository(database, (one) => conversationList.tell(one)),
    new DraftsRepository(database),
    privateThreads,
  );
  const conversations: Conversations = new Conversations({
    repository,
    drafts: repository.drafts,
    privately: privateThreads,
    makeId,
    now,
    defaultModelId: (site) => siteRoom.modelOf(site) ?? settingsRoom.defaultModelId,
    isActive: (id) => intents.activeConversationId === id,
    onFault,
  });
  const intents: Intents = new Intents({ conversations, settings, now, onChange: onShown });
  const handoffs = new Handoffs({
    repository: new HandoffsRepository(database),
    conversations,
    message: (id) => repository.message(id),
    refused: (addresses) => siteRoom.refused(addresses),
    ask: (turn) => askQuestion(conversations, answering, turn),
  });
  const engine = new EngineOwner({
    engine: options.engine,
    shelf,
    installed: (manifest) => installer.installed(manifest),
    onChange,
  });

  const state = (): ModelState => ({
    activeConversationId: intents.activeConversationId,
    requestedModelByConversation: intents.requestedModelByConversation,
    engineLoadedModelId: engine.view.loadedModelId,
    downloadLifecycleByModel: downloads.downloadLifecycleByModel,
  });
  const holds = (activation: Activation) => stillHolds(activation, state());
  const judge = async (completion: Completion): Promise<Verdict> => {
    try {
      return await options.judge(completion, state());
    } catch (error) {
      // Nobody judged: the model is there, and is loaded when an answer needs it.
      onFault(error);
      return { kind: 'ready', why: 'stale' };
    }
  };
  const examinations = new Map<ModelId, Promise<ErrorReport>>();
  /** Whoever asks while a model is looked at waits for the same look. */
  const examine = (modelId: ModelId, error: ErrorReport) => {
    const under = examinations.get(modelId);
    if (under !== undefined) return under;
    const examination = examineFiles({ shelf, installer, downloads }, modelId, error).finally(() =>
      examinations.delete(modelId),
    );
    examinations.set(modelId, examination);
    return examination;
  };

  const downloads: Downloads = new Downloads({
    repository: new DownloadsRepository(database),
    installer,
    shelf,
    now,
    judge,
    stillHolds: holds,
    activate: (activation) => activator.activate(activation),
    onRemove: (modelId) => activator.drop(modelId),
    onChange: onShown,
    onFault,
    onSettled: (download) => {
      answering.downloadSettled(download).catch(onFault);
      storageRoom.look().catch(onFault);
    },
  });
  const generationRoom = new GenerationRoom(settings, options.generation ?? DEFAULT_GENERATION);
  const answering: Answering = new Answering({
    conversations,
    engine,
    keptNotes: new KeptNotes({ repository: new PageNotesRepository(database), onFault }),
    generation: () => generationRoom.generation,
    promptsOf: async (id) =>
      generationRoom.promptsOf((await conversations.live(id)).value.conversation),
    ticks,
    onChange,
    onFault: (error) => {
      if (!privateWindows.explains(error)) onFault(error);
    },
    download: (modelId) => downloads.get(modelId),
    enqueue: (modelId) => downloads.enqueue(modelId),
    isSwitching: () => activator.isLoading,
    examine,
  });
  const activator: Activator = new Activator({
    engine,
    downloads,
    judgeNow: (completion) => judgeCompletion(completion, state()),
    isBusy: () => answering.busyWith(engine.view.loadedModelId),
    isWaitedFor: (modelId) => answering.wants(modelId),
    examine,
    onChange,
    onDone: () => answering.pump(),
    onFault,
  });
  const idle: IdleUnload = new IdleUnload({
    after,
    loadedModelId: () => engine.view.loadedModelId,
    isBusy: () => answering.pending || activator.pending || engine.view.loading !== null,
    unload: (modelId) => engine.unload(modelId),
    onFault,
  });
  const privateWindows: PrivateWindows = new PrivateWindows({
    ...{ threads: privateThreads, conversations, answering, intents },
  });
  const versions = new Versions({ conversations, answering, repository, now });
  const deletions = new Deletions({ conversations, answering, intents, after, now, onFault });

  const storage = new ModelStorage({
    installer,
    shelf,
    downloads,
    isAnswering: (modelId) => ({
      writes: answering.writes(modelId),
      waits: answering.wants(modelId),
    }),
    unload: (modelId) => engine.unload(modelId),
    onChange: (what) => {
      if (what === 'work') storageRoom.changed();
      else storageRoom.look().catch(onFault);
    },
    onFault,
  });
  const storageRoom = new StorageRoom({
    disk: options.disk,
    hub: options.hub,
    settings,
    shelf,
    downloads,
    storage,
    allowsLocalMirror: options.allowsLocalMirror,
    onFault,
  });
  const settingsRoom: SettingsRoom = new SettingsRoom({ settings, shelf, idle });
  const unreadCopy = new UnreadCopy({
    keep: async (sites) => options.onUnread(sites),
    ...{ after, onFault },
  });
  const siteRoom: SiteRoom = new SiteRoom(settings, shelf, unreadCopy);
  const engineRoom = new EngineRoom({
    shelf,
    settings,
    onChange: () => {
      onShown();
      storageRoom.changed();
    },
  });

  const lookAtMenu = () => menuTeller.look();
  const presetRoom = new PresetRoom(settings, lookAtMenu);
  const appearanceRoom = new AppearanceRoom(settings, options.pages, lookAtMenu);
  const menuTeller = new MenuTeller({
    content: () => ({
      presets: presetRoom.live.value,
      language: appearanceRoom.live.value.language,
    }),
    tell: async (content) => options.onMenu?.(content),
    ...{ after, onFault },
  });
  const ledgerRoom = new LedgerRoom({
    store: options.ledger,
    makeId,
    now,
    modelAt: (path) => modelAt(path, { shelf, downloads }),
    onFault,
  });

  const backups = new Backups({
    repository: new BackupRepository(database),
    settings,
    conversations,
    conversationList,
    allowsLocalMirror: options.allowsLocalMirror,
    now,
    giveFile: options.giveFile,
    reloadSettings: async () => {
      const rooms = [settingsRoom, siteRoom, engineRoom, generationRoom, appearanceRoom];
      // They are stored: one that cannot be told now is there at the next start.
      for (const room of [...rooms, presetRoom]) await room.start().catch(onFault);
      onShown();
    },
    takeInSites: (brought, store) => siteRoom.takeIn(brought, store),
    setMirror: (address) => storageRoom.setMirror(address),
  });

  return {
    shelf,
    backups,
    appearanceRoom,
    presetRoom,
    menuTeller,
    ledgerRoom,
    generationRoom,
    conversations,
    conversationList,
    conversationSearch,
    versions,
    intents,
    handoffs,
    privateWindows,
    engine,
    downloads,
    answering,
    activator,
    deletions,
    storage,
    storageRoom,
    settingsRoom,
    siteRoom,
    engineRoom,
    machineRoom: new MachineRoom(shelf),
    state,
  };
}
