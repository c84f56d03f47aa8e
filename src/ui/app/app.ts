import { type Signal, signal } from '@preact/signals';
import type { Adapter } from '../adapter';
import { AnnouncerStore } from '../stores/announcer-store';
import { AnswerStore } from '../stores/answer-store';
import { ComposerStore } from '../stores/composer-store';
import { ConnectionStore } from '../stores/connection-store';
import { ConversationStore } from '../stores/conversation-store';
import { Disposer } from '../stores/disposer';
import { DraftStore } from '../stores/draft-store';
import { HandoffStore } from '../stores/handoff-store';
import { ModelStore } from '../stores/model-store';
import { NavigationStore } from '../stores/navigation-store';
import { NoticeStore } from '../stores/notice-store';
import { PageStore } from '../stores/page-store';
import { type Schedule, scheduleByTimer } from '../stores/schedule';
import { StopPress } from '../stores/stop-press';
import { createEnglish } from '../text/en';
import type { CommonParts } from './common-parts';

export type Surface = 'popup' | 'panel';

/** Everything a surface is made of. `dispose` ends all of it. */
export interface App extends CommonParts {
  readonly surface: Surface;
  readonly page: PageStore;
  readonly conversation: ConversationStore;
  readonly navigation: NavigationStore;
  readonly drafts: DraftStore;
  readonly composer: ComposerStore;
  readonly answers: AnswerStore;
  readonly stopPress: StopPress;
  readonly announcer: AnnouncerStore;
  /** Whether the list of models is open; the chip and a shortcut both open it. */
  readonly modelMenuOpen: Signal<boolean>;
  dispose(): void;
}

/**
 * Builds the stores of one surface and joins them. Selections are handed to panels only. `now`
 * gives milliseconds that only go up.
 */
export function createApp(
  surface: Surface,
  adapter: Adapter,
  schedule: Schedule = scheduleByTimer,
  now: () => number = () => performance.now(),
): App {
  const text = signal(createEnglish(adapter.locale));
  const notices = new NoticeStore();
  const connection = new ConnectionStore(adapter, schedule);
  const page = new PageStore(adapter, notices);
  const models = new ModelStore(adapter, notices, schedule);
  const conversation = new ConversationStore(adapter, notices);
  const drafts = new DraftStore(adapter, conversation, schedule);
  const navigation = new NavigationStore(adapter, page, conversation, notices);
  const composer = new ComposerStore(adapter, drafts, navigation, notices);
  const stopPress = new StopPress(now, schedule);
  const answers = new AnswerStore(adapter, conversation, notices, stopPress);
  const announcer = new AnnouncerStore(text, conversation, models);

  const disposer = new Disposer();
  const watching = [connection, page, models, conversation, drafts, navigation, announcer];
  for (const store of [...watching, stopPress]) disposer.add(() => store.dispose());
  if (surface === 'panel') {
    const handoffs = new HandoffStore(adapter, page, navigation, composer, notices);
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
    stopPress,
    announcer,
    modelMenuOpen: signal(false),
    dispose: () => disposer.dispose(),
  };
}
