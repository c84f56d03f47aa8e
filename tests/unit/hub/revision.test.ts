import { describe, expect, test } from 'vitest';
import { demoModel } from '@/catalog/demo';
import { startHub } from '../../harness/hub/hub';
import { revisionOf, snapshotOf } from '../../harness/hub/repository';
import { rawRequest } from './raw-request';

const bytes = (text: string) => Buffer.from(text);

describe('the revision of a repository', () => {
  test('is the one that the catalogue pins for the demo model', () => {
    const { source, sha256 } = demoModel.manifest.artifacts[0]!;
    expect(revisionOf(source.repo, [{ path: source.path, sha256 }])).toBe(source.revision);
  });

  test('does not depend on the order in which the files are given', () => {
    const files = ['b', 'a', 'c'].map((path) => ({ path, lfs: false, content: bytes(path) }));
    const turned = files.toReversed();
    expect(snapshotOf({ id: 'o/n', files }).revision).toBe(
      snapshotOf({ id: 'o/n', files: turned }).revision,
    );
  });

  test('changes with content, path and repository', () => {
    const revision = (id: string, path: string, text: string) =>
      snapshotOf({ id, files: [{ path, lfs: true, content: bytes(text) }] }).revision;
    const all = [
      revision('o/n', 'a', 'x'),
      revision('o/n', 'a', 'y'),
      revision('o/n', 'b', 'x'),
      revision('o/m', 'a', 'x'),
    ];
    expect(new Set(all).size).toBe(4);
  });

  test('moves on with new content, and the old commit can still be downloaded', async () => {
    const repo = (text: string) => ({
      id: 'o/n',
      files: [{ path: 'config.json', lfs: false, content: bytes(text) }],
    });
    const hub = await startHub({ repos: [repo('old')] });
    try {
      const old = hub.revision('o/n');
      hub.setRepo(repo('new'));
      expect(hub.revision('o/n')).not.toBe(old);
      const get = (revision: string) =>
        rawRequest(`${hub.base}/o/n/resolve/${revision}/config.json`);
      expect((await get(old)).body.toString()).toBe('old');
      expect((await get('main')).body.toString()).toBe('new');
      expect((await get('main')).headers['x-repo-commit']).toBe(hub.revision('o/n'));
    } finally {
      await hub.stop();
    }
  });
});
