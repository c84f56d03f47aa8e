import { describe, expect, it } from 'vitest';
import type { Ask } from '@/messaging/ask';
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

function makeWorld(pings: ('answers' | 'is silent')[] = []) {
  const documents = new Documents();
  let asked = 0;
  const ask = (async (command: { name: string }) => {
    if (!documents.open) throw new Error('There is no document to ask.');
    if (pings[asked++] === 'is silent') throw new Error(`${command.name} was not answered`);
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
