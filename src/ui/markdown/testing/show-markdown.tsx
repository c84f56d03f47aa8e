import { render } from 'preact';
import { AppContext } from '../../app/app-context';
import { setStage, settle } from '../../testing/stage';
import { Markdown } from '../components/markdown';
import type { Phase } from '../reading/markdown-reader';
import { highlightPart, mathsPart, readingPart } from '../stores/markdown-parts';

/** Everything that is loaded only when it is needed, loaded. */
export async function loadMarkdownParts(): Promise<void> {
  await Promise.all([readingPart.need(), highlightPart.need(), mathsPart.need()]);
}

/** A surface with one answer on it; `show` draws it anew, as the thread does for each change. */
export async function showMarkdown() {
  const stage = setStage();
  const app = stage.start();
  await settle();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const show = (source: string, phase: Phase = 'whole') => {
    render(
      <AppContext.Provider value={app}>
        <Markdown source={source} phase={phase} />
      </AppContext.Provider>,
      root,
    );
    return root;
  };
  return { ...stage, app, root, show };
}
