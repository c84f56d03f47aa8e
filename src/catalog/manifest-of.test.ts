import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { HubFilesError } from './errors/hub-files-error';
import { hubCatalog } from './hub-catalog';
import { manifestOf, pickOf, type ResolvedFile } from './manifest-of';
import { filesOf, pinnedModel } from './pinned-model';

const COMMIT = 'c0ffee'.padEnd(40, '0');
const catalog = hubCatalog();
const smart = catalog.getDefaultModel();
const smartOnCpu = catalog.getModelById(asId('Llama-3.2-3B-Instruct-Q4_K_M-GGUF'));
const BASE = `https://huggingface.co/mlc-ai/Llama-3.2-3B-Instruct-q4f16_1-MLC/resolve/${COMMIT}/`;

const file = (path: string): ResolvedFile => ({
  path,
  bytes: path.length,
  sha256: Buffer.from(path).toString('hex').padEnd(64, '0').slice(0, 64),
});

/** A repository as the hub lists it: by path, so that shard 10 comes before shard 2. */
const repository = [
  '.gitattributes',
  'README.md',
  'mlc-chat-config.json',
  'params_shard_0.bin',
  'params_shard_1.bin',
  'params_shard_10.bin',
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `params_shard_${n}.bin`),
  'tensor-cache.json',
  'tokenizer.json',
  'tokenizer_config.json',
].map(file);
const without = (...paths: string[]) => repository.filter(({ path }) => !paths.includes(path));

describe('the manifest of a WebLLM model', () => {
  it('has what WebLLM reads and nothing else, the small files first and the shards by number', () => {
    const { artifacts } = manifestOf(smart, repository, COMMIT);
    expect(artifacts.map(({ source }) => source.path)).toEqual([
      'mlc-chat-config.json',
      'tokenizer.json',
      'tensor-cache.json',
      ...Array.from({ length: 11 }, (_, n) => `params_shard_${n}.bin`),
    ]);
  });

  it('puts each file where WebLLM looks for it, with the bytes and hash that the hub gave', () => {
    const { artifacts, modelId } = manifestOf(smart, repository, COMMIT);
    expect(modelId).toBe(smart.id);
    expect(artifacts[0]).toEqual({
      id: 'mlc-chat-config.json',
      role: 'llm',
      name: 'Smart, configuration',
      bytes: file('mlc-chat-config.json').bytes,
      sha256: file('mlc-chat-config.json').sha256,
      source: {
        repo: 'mlc-ai/Llama-3.2-3B-Instruct-q4f16_1-MLC',
        revision: COMMIT,
        path: 'mlc-chat-config.json',
      },
      place: { kind: 'webllm', scope: 'config', url: `${BASE}mlc-chat-config.json` },
    });
    expect(artifacts.slice(1).map(({ place }) => place)).toEqual(
      artifacts.slice(1).map(({ id }) => ({ kind: 'webllm', scope: 'model', url: BASE + id })),
    );
    expect(artifacts.at(-1)?.name).toBe('Smart, weights 11 of 11');
  });

  it('installs an older list of weights under the name that is read today', () => {
    const older = [...without('tensor-cache.json'), file('ndarray-cache.json')];
    const list = manifestOf(smart, older, COMMIT).artifacts[2];
    expect(list?.source.path).toBe('ndarray-cache.json');
    expect(list?.place).toMatchObject({ url: `${BASE}tensor-cache.json` });
  });

  it('takes the list of today where a repository has both', () => {
    const both = [file('ndarray-cache.json'), ...repository];
    const paths = manifestOf(smart, both, COMMIT).artifacts.map(({ source }) => source.path);
    expect(paths).toContain('tensor-cache.json');
    expect(paths).not.toContain('ndarray-cache.json');
  });

  it('takes the other kind of tokenizer where that is all there is', () => {
    const files = [...without('tokenizer.json'), file('tokenizer.model')];
    expect(manifestOf(smart, files, COMMIT).artifacts[1]?.source.path).toBe('tokenizer.model');
  });

  it.each([
    'mlc-chat-config.json',
    'tokenizer.json',
    'tensor-cache.json',
    'params_shard_0.bin',
    'params_shard_7.bin',
  ])('is refused before any download where the repository lacks %s', (path) => {
    const make = () => manifestOf(smart, without(path), COMMIT);
    expect(make).toThrow(HubFilesError);
    expect(make).toThrow(path);
  });

  it('is refused for a repository without weights', () => {
    const files = repository.filter(({ path }) => !path.startsWith('params'));
    expect(() => manifestOf(smart, files, COMMIT)).toThrow('params_shard_0.bin');
  });
});

describe('the manifest of a model for the CPU', () => {
  it('is its one file among all those of the repository', () => {
    const files = [
      'Llama-3.2-3B-Instruct-Q4_K_M.gguf',
      'Llama-3.2-3B-Instruct-Q8_0.gguf',
      'README.md',
    ].map(file);
    const { artifacts } = manifestOf(smartOnCpu, files, COMMIT);
    expect(artifacts.map(({ source, place }) => [source.path, place])).toEqual([
      ['Llama-3.2-3B-Instruct-Q4_K_M.gguf', { kind: 'blob' }],
    ]);
    expect(() => manifestOf(smartOnCpu, files.slice(1), COMMIT)).toThrow(HubFilesError);
  });
});

describe('picking files of a repository', () => {
  it('leaves the rest of a repository alone, so that it is neither hashed nor fetched', () => {
    const pick = pickOf(smart);
    const left = repository.filter(({ path }) => !pick(path, COMMIT)).map(({ path }) => path);
    expect(left).toEqual(['.gitattributes', 'README.md', 'tokenizer_config.json']);
  });

  it('gives no two files one place, not even where a repository has both lists of weights', () => {
    const pick = pickOf(smart);
    const paths = ['tensor-cache.json', 'ndarray-cache.json', 'tokenizer.json', 'tokenizer.model'];
    const places = paths.map((path) => JSON.stringify(pick(path, COMMIT)?.place));
    expect(new Set(places).size).toBe(paths.length);
  });
});

describe('a model of the hub, pinned', () => {
  it('keeps what a person read when choosing it, and says what WebLLM must know', () => {
    const { webllm, manifest, ...rest } = pinnedModel(smart, repository, COMMIT);
    expect(smart).toMatchObject(rest);
    expect(manifest.artifacts).toHaveLength(14);
    expect(webllm).toEqual({
      modelUrl: BASE,
      libraryUrl: '/libraries/Llama-3.2-3B-Instruct-q4f16_1_cs1k-webgpu.wasm',
      requiredFeatures: ['shader-f16'],
    });
  });

  it('takes an installed library in place of the one in the package', () => {
    const url = 'http://127.0.0.1:1/library.wasm';
    expect(pinnedModel(smart, repository, COMMIT, url).webllm?.libraryUrl).toBe(url);
  });

  it('for the CPU has nothing of WebLLM', () => {
    const files = [file('Llama-3.2-3B-Instruct-Q4_K_M.gguf')];
    expect(pinnedModel(smartOnCpu, files, COMMIT)).not.toHaveProperty('webllm');
  });

  it('is the same again from its own manifest', () => {
    const once = pinnedModel(smart, repository, COMMIT);
    expect(pinnedModel(smart, filesOf(once.manifest), COMMIT)).toEqual(once);
  });
});
