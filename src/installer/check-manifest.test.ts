import { describe, expect, test } from 'vitest';
import { checkManifest } from './check-manifest';

const SHA = 'a'.repeat(64);

function artifact(changes: object = {}): object {
  return {
    id: 'one',
    role: 'llm',
    name: 'One',
    bytes: 10,
    sha256: SHA,
    source: { repo: 'owner/name', revision: 'b'.repeat(40), path: 'sub/file.bin' },
    place: { kind: 'blob' },
    ...changes,
  };
}

function manifest(...artifacts: object[]): object {
  return { modelId: 'model', artifacts };
}

function source(changes: object): object {
  return { source: { repo: 'owner/name', revision: 'b'.repeat(40), path: 'file.bin', ...changes } };
}

describe('case 57: a manifest that must not be followed is refused with the place named', () => {
  test.each<[string, object, string]>([
    ['a hash that is too short', artifact({ sha256: 'abc' }), 'artifacts.0.sha256'],
    ['a hash in capitals', artifact({ sha256: 'A'.repeat(64) }), 'artifacts.0.sha256'],
    ['a negative size', artifact({ bytes: -1 }), 'artifacts.0.bytes'],
    ['half a byte', artifact({ bytes: 1.5 }), 'artifacts.0.bytes'],
    ['a size that is missing', artifact({ bytes: undefined }), 'artifacts.0.bytes'],
    ['a size as text', artifact({ bytes: '10' }), 'artifacts.0.bytes'],
    ['no id', artifact({ id: '' }), 'artifacts.0.id'],
    ['a role there is not', artifact({ role: 'video' }), 'artifacts.0.role'],
    [
      'a branch for a commit',
      artifact(source({ revision: 'main' })),
      'artifacts.0.source.revision',
    ],
    [
      'a repository with three parts',
      artifact(source({ repo: 'a/b/c' })),
      'artifacts.0.source.repo',
    ],
    ['a place there is not', artifact({ place: { kind: 'desktop' } }), 'artifacts.0.place.kind'],
    [
      'a place that is a script',
      artifact({ place: { kind: 'webllm', scope: 'model', url: 'javascript:alert(1)' } }),
      'artifacts.0.place.url',
    ],
  ])('%s', (_name, wrong, place) => {
    expect(() => checkManifest(manifest(wrong))).toThrow(expect.objectContaining({ place }));
  });

  test.each([
    '../secret',
    'a/../../b',
    '/etc/passwd',
    'C:/windows',
    'c:\\windows',
    'a\\..\\b',
    'https://evil.test/x',
    'a//b',
    './a',
    '',
    'a\u0000b',
  ])('the path %j', (path) => {
    expect(() => checkManifest(manifest(artifact(source({ path }))))).toThrow(
      expect.objectContaining({ place: 'artifacts.0.source.path' }),
    );
  });

  test('an id that is there twice', () => {
    const twice = manifest(artifact(), artifact({ sha256: 'c'.repeat(64) }));
    expect(() => checkManifest(twice)).toThrow(
      expect.objectContaining({ place: 'artifacts.1.id' }),
    );
  });

  test('one content with two sizes', () => {
    const two = manifest(artifact(), artifact({ id: 'two', bytes: 11 }));
    expect(() => checkManifest(two)).toThrow(
      expect.objectContaining({ place: 'artifacts.1.bytes' }),
    );
  });

  test('two contents in one place', () => {
    const place = { kind: 'webllm', scope: 'model', url: 'https://hub.test/a.bin' };
    const two = manifest(
      artifact({ place }),
      artifact({ id: 'two', sha256: 'c'.repeat(64), place }),
    );
    expect(() => checkManifest(two)).toThrow(
      expect.objectContaining({ place: 'artifacts.1.place.url' }),
    );
  });

  test('an empty list, and what is no manifest at all', () => {
    expect(() => checkManifest(manifest())).toThrow(
      expect.objectContaining({ place: 'artifacts', code: 'manifest-invalid' }),
    );
    for (const nothing of [null, undefined, 'text', 7, []]) {
      expect(() => checkManifest(nothing)).toThrow(
        expect.objectContaining({ code: 'manifest-invalid' }),
      );
    }
  });
});

test('case 58: a manifest keeps its order, ids, roles and names', () => {
  const roles = ['tts', 'llm', 'runtime', 'stt'];
  const wanted = manifest(
    ...roles.map((role, index) =>
      artifact({ id: role, role, name: `The ${role}`, sha256: `${index}`.repeat(64) }),
    ),
  );
  expect(checkManifest(wanted)).toEqual(wanted);
});
