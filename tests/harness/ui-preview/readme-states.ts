import type { Site } from '@/core/site';
import { GENIUS, INSTANT, QUICK, SMART } from '@/ui/testing/sample-models';
import { talked } from './conversation-states';
import { modelStates } from './model-states';
import { exchange, open, type Play, type Stage, USAGE } from './stage';
import { LONG_ANSWER } from './texts';

const CSV_ANSWER = `Use the \`csv\` module for it:

\`\`\`python
import csv
total = 0
with open("costs.csv") as file:
    for row in csv.DictReader(file):
        total += float(row["cost"])
\`\`\`

For larger files:

| Way | 1 million rows | Needs |
| --- | ---: | --- |
| \`csv\` | about 2 s | nothing |
| \`pandas\` | about 0.5 s | a package |`;

/** A conversation about a page of this site, begun anew. */
function on(stage: Stage, site: string, title: string): Stage {
  const here = site as Site;
  stage.adapter.page = { site: here, title, windowId: 1, tabId: 7 };
  return { ...stage, conversationId: stage.host.create(here) };
}

/** Models as somebody has them who has used Homebody for a while. */
function settled({ host }: Stage): void {
  const fit = { verdict: 'fits', reasons: [] } as const;
  host.updateModel(QUICK, { lifecycle: 'Ready', fit });
  host.updateModel(INSTANT, { fit });
  host.updateModel(GENIUS, { lifecycle: null });
  host.updateModel(SMART, { description: 'Good at most things.' });
}

/** What the pictures in the README show. */
export const readmeStates = {
  'readme-answer': {
    before(stage) {
      const talk = on(stage, 'docs.example.org', 'Reading and writing CSV files');
      exchange(talk, 'csv', 'How do I add up a CSV column?', {
        ...{ state: 'complete', text: CSV_ANSWER, usage: USAGE },
      });
    },
  },
  'readme-lease': {
    before(stage) {
      stage.adapter.page = { ...stage.adapter.page, tabId: 7 };
      exchange(stage, 'notice', 'What notice do I have to give, and to whom?', {
        ...{ state: 'streaming', text: LONG_ANSWER.slice(0, 372) },
      });
    },
  },
  'readme-models': {
    before(stage) {
      settled(stage);
    },
    after: () => open('.model-chip'),
  },
  'readme-options': { before: settled },
  'readme-downloads': {
    before(stage) {
      talked(stage);
      modelStates.manager.before(stage);
    },
    after() {
      open('.downloads-button');
      // As after a press with the pointer, which rings nothing.
      addEventListener('focusin', () => (document.activeElement as HTMLElement).blur());
    },
  },
} satisfies Record<string, Play>;
