import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { describeError } from '../text/error-text';
import { ActionButton } from './action-button';
import { AnswerNowButton } from './answer-now-button';
import { DownloadStatus } from './download-status';
import { ProgressBar } from './progress-bar';
import { StatusLine } from './status-line';
import { waitingReason } from './waiting-reason';

/** What an answer waits for, in words, and what can be done about it. */
export function WaitingStatus({ answer }: { readonly answer: Answer }) {
  const { composer, downloads, models } = useApp();
  const text = useText();
  const fetching = async (request: Promise<boolean>) => {
    // The button goes with its reason.
    if ((await request) && !downloads.showRequested(answer.modelId)) composer.focus();
  };
  const reason = waitingReason(models.view.value, answer.modelId);
  switch (reason.kind) {
    case 'unknown':
      return <StatusLine busy>{text.answer.modelUnknown}</StatusLine>;
    case 'turn':
      return <StatusLine icon="clock">{text.answer.turn}</StatusLine>;
    case 'preparing': {
      const waitsForAnswer = models.view.value?.switchingTo === answer.modelId;
      return (
        <div class="status-card">
          <StatusLine busy>
            {waitsForAnswer
              ? text.answerer.takeoverElsewhere(models.nameOf(answer.modelId))
              : text.answer.preparing}
          </StatusLine>
          <AnswerNowButton answer={answer} />
        </div>
      );
    }
    case 'queued':
      return (
        <div class="status-card">
          <StatusLine icon="clock">
            {reason.before
              ? text.download.queuedAfter(reason.model.name, reason.before.name)
              : text.download.queued(reason.model.name)}
          </StatusLine>
          <AnswerNowButton answer={answer} />
        </div>
      );
    case 'download':
      return (
        <DownloadStatus model={reason.model}>
          <AnswerNowButton answer={answer} />
        </DownloadStatus>
      );
    case 'load': {
      const say = reason.step === 'compiling' ? text.answer.compiling : text.answer.loading;
      return (
        <div class="status-card">
          <StatusLine busy>{say(reason.fraction)}</StatusLine>
          <ProgressBar fraction={reason.fraction} label={say(reason.fraction)} />
        </div>
      );
    }
    case 'absent':
      return (
        <div class="status-card">
          <StatusLine>
            {text.download.notInstalled(reason.model.name, reason.model.bytes)}
          </StatusLine>
          <ActionButton icon="download" act={() => fetching(models.download(reason.model.id))}>
            {text.download.start}
          </ActionButton>
          <AnswerNowButton answer={answer} />
        </div>
      );
    case 'failed':
      return (
        <div class="status-card">
          <StatusLine icon="alert" tone="loss">
            {describeError(text.errors, reason.error)}
          </StatusLine>
          <ActionButton icon="retry" act={() => fetching(models.retryDownload(reason.model.id))}>
            {text.answer.retry}
          </ActionButton>
        </div>
      );
  }
}
