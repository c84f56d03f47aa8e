import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BADGE_COLOURS } from './badge-colours';

const tokens = readFileSync(
  fileURLToPath(new URL('../ui/styles/tokens.css', import.meta.url)),
  'utf8',
);

it('paints the toolbar icon in the colours of the interface', () => {
  expect(tokens).toContain(`--accent: light-dark(${BADGE_COLOURS.busy.ground},`);
  expect(tokens).toContain(`--loss: light-dark(${BADGE_COLOURS.loss.ground},`);
  expect(tokens).toContain(`--on-accent: light-dark(${BADGE_COLOURS.busy.ink},`);
});
