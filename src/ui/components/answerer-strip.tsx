import type { ModelView } from '@/messaging/topics/models';
import type { App } from '../app/app';
import { useApp, useText } from '../app/app-context';
import type { AnswerPlan } from '../stores/answerer-store';
import type { Text } from '../text/en';
import { downloadFraction } from './model-status';
import { StatusLine } from './status-line';
import './answerer-strip.css';

type Awaited = Extract<AnswerPlan, { kind: 'awaited' }>;

/** Above the composer, while the conversation's model is not ready: who answers, and the choice. */
export function AnswererStrip() {
  const app = useApp();
  const text = useText();
  const plan = app.answerer.plan.value;
  if (plan.kind === 'target') return null;
  if (plan.kind === 'takeover') {
    const { takeover, takeoverElsewhere } = text.answerer;
    const say = isWriting(app) ? takeover : takeoverElsewhere;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's own fields
      <div class="answerer" role="group" aria-label={text.answerer.label}>
        <StatusLine icon="clock">{say(plan.target.name)}</StatusLine>
        <div class="answerer-choices">
          <NowOrLater {...plan} />
          <ChooseAnother />
        </div>
      </div>
    );
  }
  if (!needsWords(app, plan)) return null;
  const { target, state, standIn } = plan;
  const isInstalled = target.lifecycle === 'Ready';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's own fields
    <div class="answerer" role="group" aria-label={text.answerer.label}>
      <StatusLine
        icon={state === 'Failed' ? 'alert' : 'clock'}
        {...(state === 'Failed' ? { tone: 'loss' as const } : {})}
      >
        {sentence(text, plan, app.downloads.place(target.id), app)}
      </StatusLine>
      <div class="answerer-choices">
        {state === 'Failed' || state === 'Canceled' ? (
          (state === 'Failed' || standIn) && (
            <button
              type="button"
              class="tool"
              onClick={() => {
                // What is there is chosen again; what is not is fetched again.
                const id = app.conversation.id.peek();
                if (isInstalled && id !== null) void app.models.choose(id, target.id);
                else void fetchAgain(app, target);
              }}
            >
              {state === 'Failed'
                ? text.answerer.retry(target.name)
                : text.answerer.download(target.name)}
            </button>
          )
        ) : (
          <NowOrLater {...plan} />
        )}
        <ChooseAnother />
      </div>
    </div>
  );
}

interface Choice {
  readonly target: ModelView;
  readonly standIn: ModelView | null;
  readonly answersNow: boolean;
}

async function fetchAgain(app: App, target: ModelView): Promise<void> {
  if (await app.models.retryDownload(target.id)) showDownload(app, target);
}

/** What they wait for comes into view; who types a question goes on with it. */
function showDownload(app: App, { id }: ModelView): void {
  // The button goes with its reason.
  if (!app.downloads.showRequested(id)) app.composer.focus();
}

/** Waiting for the conversation's own model, or having another one answer until then. */
function NowOrLater({ target, standIn, answersNow }: Choice) {
  const app = useApp();
  const text = useText();
  if (standIn === null) return null;
  return (
    <button
      type="button"
      class="tool"
      onClick={() => {
        app.answerer.choose(!answersNow);
        const comes = target.lifecycle === 'Queued' || target.lifecycle === 'Downloading';
        if (answersNow && comes) showDownload(app, target);
      }}
    >
      {answersNow ? text.answerer.wait(target.name) : text.answerer.answerNow(standIn.name)}
    </button>
  );
}

function ChooseAnother() {
  const app = useApp();
  const text = useText();
  return (
    <button
      type="button"
      class="tool"
      onClick={() => {
        app.modelMenuOpen.value = true;
      }}
    >
      {text.answerer.choose}
    </button>
  );
}

/** Not where a waiting answer says it all, nor before the first question of a first model. */
function needsWords({ conversation }: App, { target, standIn }: Awaited): boolean {
  const ids = conversation.messageIds.value;
  const lastId = ids.at(-1);
  const last = lastId === undefined ? null : conversation.message(lastId)?.value;
  if (last?.role === 'assistant' && last.state === 'waiting' && last.modelId === target.id) {
    return false;
  }
  const isAbsent = target.lifecycle === null || target.lifecycle === 'Canceled';
  return !isAbsent || standIn !== null || ids.length > 0;
}

/** Whether an answer of this conversation is being written. */
function isWriting({ conversation }: App): boolean {
  return conversation.openAnswers.value.some((id) => {
    const message = conversation.message(id)?.value;
    return message?.role === 'assistant' && message.state !== 'waiting';
  });
}

function sentence(text: Text, plan: Awaited, place: number | null, app: App): string {
  const { answerer } = text;
  const { target, state, standIn, answersNow } = plan;
  const { name } = target;
  switch (state) {
    case 'Failed':
      return standIn ? answerer.insteadOfFailed(standIn.name, name) : answerer.failed(name);
    case 'Canceled':
      return standIn
        ? answerer.insteadOfCanceled(standIn.name, name)
        : answerer.absent(name, target.bytes);
    case null:
      return standIn && answersNow
        ? answerer.insteadOfAbsent(standIn.name, name)
        : answerer.absent(name, target.bytes);
    default: {
      const facts = factsOf(text, target, place, app);
      return standIn && answersNow
        ? answerer.until(standIn.name, name, facts)
        : answerer.waits(name, facts);
    }
  }
}

/** How far it is, and how long it takes. */
function factsOf(text: Text, target: ModelView, place: number | null, { models }: App): string {
  const { answerer, download, format, model } = text;
  if (target.lifecycle === 'Queued') {
    if (place === null) return '';
    return place === 1 ? answerer.next : answerer.number(place);
  }
  if (target.lifecycle === 'Compiling') {
    const loading = models.view.value?.engine.loading;
    return loading?.modelId === target.id ? model.loading(loading.fraction) : answerer.preparing;
  }
  if (target.step === 'waiting-for-network') return model.waitingForNetwork;
  if (target.step === 'retrying') return model.retrying;
  const left = target.progress === null ? '' : download.left(target.progress);
  const percent = format.percent(downloadFraction(target));
  return left === '' ? percent : answerer.both(percent, left);
}
