import { describe, expect, it } from 'vitest';
import { ReportedError } from '@/core/errors/homebody-error';
import type { Ask } from '@/messaging/ask';
import { HostUnavailableError } from '@/messaging/errors/host-unavailable-error';
import { turnOfTheLoop, Waiting } from '../../tests/harness/waiting';
import { createEnsureHost, type OffscreenDocuments } from './ensure-host';

/** A browser that has at most one offscreen document, as the real one. */
class Documents implements OffscreenDocuments {
  readonly creating = new Waiting();
  open = false;
  created = 0;
  closed = 0;

  async exists() {
    return this.open;
  }
  async create() {
    await this.creating.add();
    if (this.open) throw new Error('Only a single offscreen document may be created.');
    this.open = true;
    this.created += 1;
  }
  async close() {
    if (!this.open) throw new Error('No current offscreen document.');
    this.open = false;
    this.closed += 1;
  }
}

const CANNOT_START = {
  code: 'storage-failed',
  message: 'The database could not be opened',
  fields: { detail: 'QuotaExceededError' },
} as const;

function makeWorld(pings: ('answers' | 'is silent' | 'cannot start')[] = []) {
  const documents = new Documents();
  let asked = 0;
  const ask = (async (command: { name: string }) => {
    if (!documents.open) throw new Error('There is no document to ask.');
    const ping = pings[asked++];
    if (ping === 'is silent') throw new HostUnavailableError(command.name, 'nobody listens');
    if (ping === 'cannot start') throw new ReportedError(CANNOT_START);
    return {};
  }) as Ask;
  return { documents, ensure: createEnsureHost(documents, ask), asked: () => asked };
}

async function settle(documents: Documents): Promise<void> {
  do await turnOfTheLoop();
  while (documents.creating.settle());
}

describe('making sure of the host (I1)', () => {
  it('makes its document, and is done when the host answers', async () => {
    const { documents, ensure, asked } = makeWorld();
    const ensured = ensure();
    await settle(documents);
    await ensured;
    expect([documents.created, asked()]).toEqual([1, 1]);
  });

  it('makes one document when many ask at once', async () => {
    const { documents, ensure, asked } = makeWorld();
    const all = [ensure(), ensure(), ensure()];
    await turnOfTheLoop();
    all.push(ensure());
    await settle(documents);
    await Promise.all(all);
    expect([documents.created, asked()]).toEqual([1, 1]);
  });

  it('leaves a document alone that is there and answers', async () => {
    const { documents, ensure } = makeWorld();
    documents.open = true;
    await ensure();
    await ensure();
    expect([documents.created, documents.closed]).toEqual([0, 0]);
  });

  it('uses the document of whoever was faster', async () => {
    const { documents, ensure } = makeWorld();
    const ensured = ensure();
    await turnOfTheLoop();
    documents.open = true;
    await settle(documents);
    await ensured;
    expect([documents.open, documents.created, documents.closed]).toEqual([true, 0, 0]);
  });

  it('says why no document could be made, and tries again when asked again', async () => {
    const { documents, ensure } = makeWorld();
    const failing = expect(ensure()).rejects.toThrow('no room');
    await turnOfTheLoop();
    documents.creating.settle(0, new Error('no room'));
    await failing;
    const again = ensure();
    await settle(documents);
    await again;
    expect(documents.created).toBe(1);
  });

  it('replaces, once, a document whose host has crashed', async () => {
    const { documents, ensure } = makeWorld(['is silent', 'answers']);
    documents.open = true;
    const ensured = ensure();
    await settle(documents);
    await ensured;
    expect([documents.closed, documents.created, documents.open]).toEqual([1, 1, true]);
  });

  it('does not go on replacing documents when the new host is silent too', async () => {
    const { documents, ensure, asked } = makeWorld(['is silent', 'is silent', 'answers']);
    documents.open = true;
    const failing = expect(ensure()).rejects.toThrow('host.ping');
    await settle(documents);
    await failing;
    expect([documents.closed, documents.created, asked()]).toEqual([1, 1, 2]);
    await ensure();
    expect(documents.created).toBe(1);
  });

  it('leaves a document alone whose host says why it could not start, and passes that on', async () => {
    const { documents, ensure, asked } = makeWorld(['cannot start', 'answers']);
    documents.open = true;
    await expect(ensure()).rejects.toMatchObject(CANNOT_START);
    expect([documents.closed, documents.created, asked()]).toEqual([0, 0, 1]);
    await ensure();
    expect(asked()).toBe(2);
  });

  it('makes a document again after the browser took it away', async () => {
    const { documents, ensure } = makeWorld();
    documents.open = true;
    await ensure();
    documents.open = false;
    const ensured = ensure();
    await settle(documents);
    await ensured;
    expect(documents.created).toBe(1);
  });
});

describe('working while there is no host', () => {
  it('ends the host first, and has whoever needs one wait until the work is done', async () => {
    const { documents, ensure } = makeWorld();
    documents.open = true;
    let finish = () => {};
    const work = ensure.withoutHost(
      () =>
        new Promise<string>((resolve) => {
          finish = () => resolve('done');
        }),
    );
    await turnOfTheLoop();
    const ensured = ensure();
    await turnOfTheLoop();
    expect([documents.open, documents.closed, documents.created]).toEqual([false, 1, 0]);
    finish();
    expect(await work).toBe('done');
    await settle(documents);
    await ensured;
    expect([documents.open, documents.created]).toEqual([true, 1]);
  });

  it('waits for a host that is being made, and ends it', async () => {
    const { documents, ensure } = makeWorld();
    const ensured = ensure();
    await turnOfTheLoop();
    let wasOpen = true;
    const work = ensure.withoutHost(async () => {
      wasOpen = documents.open;
    });
    await settle(documents);
    await ensured;
    await work;
    expect([wasOpen, documents.created, documents.closed]).toEqual([false, 1, 1]);
  });

  it('has a host again after work that failed', async () => {
    const { documents, ensure } = makeWorld();
    await expect(ensure.withoutHost(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const ensured = ensure();
    await settle(documents);
    await ensured;
    expect(documents.open).toBe(true);
  });
});
