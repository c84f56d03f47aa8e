import { type Signal, signal } from '@preact/signals';
import type { Adapter } from '../adapter';
import { plainAnswer } from '../markdown/plain-answer';
import { AnnouncerStore } from '../stores/announcer-store';
import { AnswerStore } from '../stores/answer-store';
import { AnswererStore } from '../stores/answerer-store';
import { CatalogueStore } from '../stores/catalogue-store';
import { ComposerStore } from '../stores/composer-store';
import { ConnectionStore } from '../stores/connection-store';
import { ConversationActions } from '../stores/conversation-actions';
import { ConversationListStore } from '../stores/conversation-list-store';
import { ConversationStore } from '../stores/conversation-store';
import { Disposer } from '../stores/disposer';
import { DownloadManagerStore } from '../stores/download-manager-store';
import { isEmptyDraft } from '../stores/draft-merge';
import { DraftStore } from '../stores/draft-store';
import { FollowStore } from '../stores/follow-store';
import { HandoffStore } from '../stores/handoff-store';
import { InstructionsStore } from '../stores/instructions-store';
import { ModelStore } from '../stores/model-store';
import { NavigationStore } from '../stores/navigation-store';
import { NoticeStore } from '../stores/notice-store';
import { PageStore } from '../stores/page-store';
import { PresenceStore } from '../stores/presence-store';
import type { Schedule } from '../stores/schedule';
import { SiteStore } from '../stores/site-store';
import { StopPress } from '../stores/stop-press';
import { SwitchToasts } from '../stores/switch-toasts';
import { ToastStore } from '../stores/toast-store';
import { VersionStore } from '../stores/version-store';
import type { CommonParts } from './common-parts';
import type { Surroundings } from './surroundings';

export type Surface = 'popup' | 'panel' | 'welcome';

/** Everything a surface is made of. `dispose` ends all of it. */
export interface App extends CommonParts {
  readonly surface: Surface;
  readonly page: PageStore;
  readonly conversation: ConversationStore;
  readonly navigation: NavigationStore;
  readonly drafts: DraftStore;
  readonly composer: ComposerStore;
  readonly answers: AnswerStore;
  readonly versions: VersionStore;
  readonly instructions: InstructionsStore;
  readonly follow: FollowStore;
  /** What is set for single sites. */
  readonly sites: SiteStore;
  readonly answerer: AnswererStore;
  readonly conversationList: ConversationListStore;
  readonly conversationActions: ConversationActions;
  readonly toasts: ToastStore;
  readonly catalogue: CatalogueStore;
  readonly schedule: Schedule;
  /** Milliseconds since the epoch. */
  today(): number;
  readonly stopPress: StopPress;
  readonly announcer: AnnouncerStore;
  /** Whether the list of models is open; the chip and a shortcut both open it. */
  readonly modelMenuOpen: Signal<boolean>;
  /** Has this done as well when all of it ends. */
  onDispose(end: () => void): void;
  dispose(): void;
}

/** Builds the stores of one surface and joins them. Selections are handed to panels only. */
export function createApp(surface: Surface, adapter: Adapter, around: Surroundings): App {
  const { text } = adapter;
  const { schedule, now, today, save } = around;
  const notices = new NoticeStore();
  const modelMenuOpen = signal(false);
  const connection = new ConnectionStore(adapter, schedule);
  // The welcome page belongs to no tab but its own, and begins a conversation when one is wanted.
  const toasts = new ToastStore(schedule);
  const page = new PageStore(adapter, notices, surface !== 'welcome');
  const models = new ModelStore(adapter, notices, schedule);
  const conversation = new ConversationStore(adapter, notices, schedule);
  const drafts = new DraftStore(adapter, conversation, schedule);
  const instructions = new InstructionsStore({ adapter, text, conversation, notices, toasts });
  const sites = new SiteStore(adapter, notices);
  const follow = new FollowStore({ adapter, text, notices, toasts });
  const isTyping = (): boolean =>
    around.attention.hasFocus() &&
    (!isEmptyDraft(drafts.current()) ||
      versions.editing.peek() !== null ||
      instructions.isOpen.peek() ||
      modelMenuOpen.peek());
  const navigation = new NavigationStore(adapter, page, conversation, notices, {
    // The popup belongs to the tab that it was opened over.
    follows: surface === 'panel' ? follow.follows : signal(true),
    isTyping,
  });
  const answerer = new AnswererStore(conversation, models);
  const downloads = new DownloadManagerStore(adapter, models, notices, {
    // The welcome page shows beside its tiers what comes.
    opensItself: surface !== 'welcome',
    isTyping,
    opened: (id) => announcer.say(text.peek().manager.opened(models.nameOf(id))),
  });
  const composer = new ComposerStore(adapter, drafts, navigation, notices, answerer, downloads);
  const onAsked = () => composer.noteAsked();
  const versions: VersionStore = new VersionStore({
    ...{ adapter, conversation, answerer, notices, drafts, downloads, onAsked },
  });
  const stopPress = new StopPress(now, schedule);
  const answers = new AnswerStore(adapter, conversation, notices, stopPress, downloads);
  const announcer: AnnouncerStore = new AnnouncerStore(text, conversation, models, (markdown) =>
    plainAnswer(markdown, text.peek()),
  );

  const catalogue = new CatalogueStore(adapter, notices);
  const chooseModel = () => {
    modelMenuOpen.value = true;
  };
  const switches = new SwitchToasts({ text, models, conversation, toasts, chooseModel });
  const conversationList = new ConversationListStore(adapter, page, conversation, notices);
  const conversationActions = new ConversationActions({
    ...{ adapter, text, conversation, navigation, models, notices, toasts, versions, save },
  });
  const presence = new PresenceStore(adapter, conversation, notices, around);

  const disposer = new Disposer();
  const watching = [connection, page, models, conversation, drafts, navigation, announcer];
  const acting = [follow, stopPress, downloads, toasts, switches, presence, catalogue];
  disposer.add(() => sites.dispose());
  for (const store of [...watching, ...acting, conversationList]) {
    disposer.add(() => store.dispose());
  }
  if (surface === 'panel') {
    const handoffs = new HandoffStore({
      ...{ adapter, text, page, navigation, composer, notices, toasts },
    });
    disposer.add(() => handoffs.dispose());
  }
  return {
    surface,
    adapter,
    text,
    notices,
    connection,
    page,
    models,
    conversation,
    navigation,
    drafts,
    composer,
    answers,
    versions,
    instructions,
    follow,
    sites,
    answerer,
    downloads,
    conversationList,
    conversationActions,
    toasts,
    catalogue,
    schedule,
    today,
    stopPress,
    announcer,
    modelMenuOpen,
    onDispose: (end) => disposer.add(end),
    dispose: () => disposer.dispose(),
  };
}
