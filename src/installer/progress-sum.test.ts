import { expect, test } from 'vitest';
import type { InstallProgress } from './installer';
import type { WantedFile } from './plan';
import { ProgressSum } from './progress-sum';

const wanted = (name: string): WantedFile => ({
  sha256: name,
  bytes: 10,
  name,
  source: { repo: 'owner/model', revision: '0', path: name },
  uses: 1,
  targets: [],
});

const [a, b] = [wanted('a'), wanted('b')];

/** What a person is told, after each of these. */
function toldAfter(...updates: readonly (readonly [WantedFile, InstallProgress['step']])[]) {
  const told: string[] = [];
  const sum = new ProgressSum([a, b], ({ step, artifactName }) => {
    told.push(`${step} ${artifactName}`);
  });
  for (const [file, step] of updates) sum.update(file, step, 0);
  return told;
}

test('a model is downloading while any of its files is, though another was just checked', () => {
  expect(
    toldAfter([a, 'downloading'], [b, 'downloading'], [b, 'verifying'], [a, 'verifying']),
  ).toEqual(['downloading a', 'downloading b', 'downloading a', 'verifying a']);
});

test('a file that waits is told of once no other is being downloaded', () => {
  expect(
    toldAfter(
      [a, 'downloading'],
      [b, 'retrying'],
      [a, 'verifying'],
      [b, 'waiting-for-network'],
      [a, 'retrying'],
      [b, 'downloading'],
    ),
  ).toEqual([
    'downloading a',
    'downloading a',
    'retrying b',
    'waiting-for-network b',
    'waiting-for-network b',
    'downloading b',
  ]);
});
