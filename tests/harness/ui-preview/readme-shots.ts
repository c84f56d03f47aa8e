import type { Shot } from './shot-plan';
import type { StateName } from './states';

/** A picture in the README, by the name of its file. */
export interface ReadmeShot extends Shot {
  readonly state: StateName;
  /** Of what is seen, in CSS pixels. */
  readonly height: number;
}

/** What the README shows: `npm run pictures` writes them where it finds them. */
export const README_SHOTS: Readonly<Record<string, ReadmeShot>> = {
  panel: { state: 'readme-answer', surface: 'panel', theme: 'light', width: 380, height: 720 },
  'panel-dark': { state: 'readme-lease', surface: 'panel', theme: 'dark', width: 380, height: 720 },
  models: { state: 'readme-models', surface: 'panel', theme: 'light', width: 380, height: 720 },
  downloads: {
    ...{ state: 'readme-downloads', surface: 'panel', theme: 'dark' },
    ...{ width: 380, height: 720 },
  },
  popup: { state: 'complete', surface: 'popup', theme: 'light', width: 380, height: 600 },
  options: { state: 'readme-options', surface: 'options', theme: 'light', width: 780, height: 733 },
};
