import { describe, expect, it } from 'vitest';
import type { RequestNote } from './request-note';
import { type Fetch, watchedFetch } from './watched-fetch';

const URL_ASKED = 'https://hub.example:8443/a/b/resolve/c/d?token=secret';

function watched(fetch: Fetch) {
  const notes: RequestNote[] = [];
  let at = 0;
  const asking = watchedFetch(fetch, {
    ...{ purpose: 'download', model: null, tell: (note) => notes.push(note) },
    makeId: () => 'r',
    now: () => {
      at += 100;
      return at;
    },
  });
  return { asking, notes, kinds: () => notes.map(({ kind }) => kind) };
}

/** A body of chunks of these sizes; one of bytes can be read into memory that is given. */
function chunked(sizes: readonly number[], type?: 'bytes') {
  const start = (controller: { enqueue(chunk: Uint8Array<ArrayBuffer>): void; close(): void }) => {
    for (const size of sizes) controller.enqueue(new Uint8Array(size));
    controller.close();
  };
  return type ? new ReadableStream({ type, start }) : new ReadableStream({ start });
}

function bodyOf({ body }: Response) {
  if (body === null) throw new Error('no body');
  return body;
}

const received = (notes: readonly RequestNote[]) =>
  notes.reduce((sum, note) => sum + ('bytes' in note ? note.bytes : 0), 0);

describe('a request that is watched', () => {
  it('is told before it is made, without its query', async () => {
    const { asking, notes } = watched(async () => {
      expect(notes).toMatchObject([
        { kind: 'asked', host: 'hub.example:8443', path: '/a/b/resolve/c/d', hasBody: false },
      ]);
      return new Response('body');
    });
    await asking(URL_ASKED, {});
    expect(JSON.stringify(notes)).not.toContain('secret');
  });

  it.each(['bytes', undefined] as const)(
    'has every byte counted that is read of it (%s)',
    async (type) => {
      const { asking, notes } = watched(async () => new Response(chunked([5, 7, 9, 11], type)));
      const reader = bodyOf(await asking(URL_ASKED, {})).getReader();
      while (!(await reader.read()).done);
      expect(received(notes)).toBe(32);
      expect(notes.at(-1)).toMatchObject({ kind: 'ended', end: 'whole' });
    },
  );

  it('is read into memory that is given, as without a watch', async () => {
    const { asking, notes } = watched(async () => new Response(chunked([6], 'bytes')));
    const reader = bodyOf(await asking(URL_ASKED, {})).getReader({ mode: 'byob' });
    const { value } = await reader.read(new Uint8Array(4));
    expect(value).toHaveLength(4);
    await reader.read(new Uint8Array(4));
    await reader.cancel();
    expect(received(notes)).toBe(6);
    expect(notes.at(-1)).toMatchObject({ kind: 'ended', end: 'canceled' });
  });

  it('is told of now and then while it comes, not for each chunk', async () => {
    const { asking, kinds } = watched(async () => new Response(chunked(Array(100).fill(1))));
    const reader = bodyOf(await asking(URL_ASKED, {})).getReader();
    while (!(await reader.read()).done);
    expect(kinds().filter((kind) => kind === 'received').length).toBeLessThan(12);
  });

  it('gives what it was asked for: JSON, text, bytes', async () => {
    const answer = async () => new Response('{"a":"ü"}');
    const { asking, notes } = watched(answer);
    expect(await (await asking(URL_ASKED, {})).json()).toEqual({ a: 'ü' });
    expect(await (await asking(URL_ASKED, {})).text()).toBe('{"a":"ü"}');
    expect((await (await asking(URL_ASKED, {})).arrayBuffer()).byteLength).toBe(10);
    expect(received(notes)).toBe(30);
  });

  it('is over when it is refused, and nobody has to read why', async () => {
    const { asking, kinds } = watched(async () => new Response('no', { status: 503 }));
    await asking(URL_ASKED, {});
    expect(kinds()).toEqual(['asked', 'answered', 'ended']);
  });

  it('fails as it would have failed, and that is told', async () => {
    const { asking, notes } = watched(() => Promise.reject(new TypeError('no network')));
    await expect(asking(URL_ASKED, {})).rejects.toThrow('no network');
    expect(notes.at(-1)).toMatchObject({ kind: 'ended', end: 'failed' });
  });

  it('that is given up is told once, as given up', async () => {
    const end = new AbortController();
    const { asking, notes, kinds } = watched(async () => new Response(chunked([1])));
    const reader = bodyOf(await asking(URL_ASKED, { signal: end.signal })).getReader();
    await reader.read();
    end.abort();
    await reader.read();
    expect(kinds()).toEqual(['asked', 'answered', 'ended']);
    expect(notes.at(-1)).toMatchObject({ end: 'canceled', bytes: 1 });
  });
});
