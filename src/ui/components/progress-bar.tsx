import './status.css';

interface Props {
  /** 0 to 1. */
  readonly fraction: number;
  readonly label: string;
}

/** How far a piece of work is. */
export function ProgressBar({ fraction, label }: Props) {
  return <progress class="progress" max={1} value={fraction} aria-label={label} />;
}
