import type { ComponentChildren } from 'preact';
import type { ModelView } from '@/messaging/topics/models';
import { useText } from '../app/app-context';
import { downloadFraction } from './model-status';
import { ProgressBar } from './progress-bar';
import { StatusLine } from './status-line';

interface Props {
  readonly model: ModelView;
  /** What it means for whoever waits. Default: for a question that was asked. */
  readonly note?: string;
  /** What can be done instead of waiting. */
  readonly children: ComponentChildren;
}

/** A download that somebody waits for: percent, bytes, speed and time left. */
export function DownloadStatus({ model, note, children }: Props) {
  const text = useText();
  const { progress } = model;
  const title = text.download.title(model.name, model.step);
  const fraction = downloadFraction(model);
  const facts = progress
    ? [text.download.amount(progress), text.download.speed(progress), text.download.left(progress)]
    : [];
  const shown = facts.filter((fact) => fact !== '');
  return (
    <div class="status-card">
      <div class="status-head">
        <StatusLine busy>{title}</StatusLine>
        {progress && <span class="status-percent">{text.format.percent(fraction)}</span>}
      </div>
      <ProgressBar fraction={fraction} label={title} />
      {shown.length > 0 && <p class="status-facts">{shown.join(' · ')}</p>}
      <p class="status-facts">{note ?? text.download.answeredAfter}</p>
      {children}
    </div>
  );
}
