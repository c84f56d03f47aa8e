import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What stands there where the rest cannot be drawn. */
  readonly plain: string;
  readonly children: ComponentChildren;
}

/**
 * Draws what is in it, or the words as they were written where that fails: whatever a model writes,
 * its answer can be read, and so can all that stands around it.
 */
export class OrPlain extends Component<Props, { readonly hasFailed: boolean }> {
  static override getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  // Said where faults are looked for; the reader has lost nothing.
  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render({ plain, children }: Props) {
    if (!this.state.hasFailed) return children;
    return (
      <div class="message-text" dir="auto">
        {plain}
      </div>
    );
  }
}
