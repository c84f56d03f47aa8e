import { describe, expect, it } from 'vitest';
import { siteOf } from '@/core/site';
import { Waiting } from '../../tests/harness/waiting';
import { type FoundPage, PageReader } from './page-reader';

const ADDRESS = 'https://here.example/lease#part-2';
const PAGE = {
  kind: 'read',
  address: ADDRESS,
  title: 'Lease',
  text: '# Lease\n\nEither party may end it.',
  mark: 'aa',
  isWhole: true,
  contentType: 'text/html',
} as const;
const REQUEST = { tabId: 3, site: siteOf(ADDRESS) };

/** A tab that shows this, and a clock that does not move. */
const reader = (found: Partial<Extract<FoundPage, { kind: 'read' }>> = {}) =>
  new PageReader({
    read: async () => ({ ...PAGE, ...found }),
    address: async () => null,
    sleep: () => new Promise(() => {}),
  });

describe('a page that a person asked for', () => {
  it('is told with its title, its text and its mark', async () => {
    const { contentType: _, ...told } = PAGE;
    expect(await reader().read(REQUEST)).toEqual(told);
  });

  it('is looked for once, and judged by the address that was found', async () => {
    let lookups = 0;
    const judged: unknown[] = [];
    const one = new PageReader({
      read: async (_tabId, address) => {
        judged.push(address);
        return PAGE;
      },
      address: async () => {
        lookups += 1;
        return ADDRESS;
      },
      sleep: () => new Promise(() => {}),
    });
    await one.read(REQUEST);
    await one.compare({ ...REQUEST, address: ADDRESS, mark: 'aa' });
    expect(lookups).toBe(2);
    expect(judged).toEqual([ADDRESS, ADDRESS]);
  });

  it('is told without what no model can read, so that places in it stay where they are', async () => {
    expect(await reader({ text: 'one\r\ntwo\u0000' }).read(REQUEST)).toMatchObject({
      text: 'one\ntwo',
    });
  });

  it('is not told where the tab shows another site than the conversation is of', async () => {
    expect(await reader({ address: 'https://bank.example/account' }).read(REQUEST)).toEqual({
      kind: 'refused',
      why: 'elsewhere',
      site: 'bank.example',
    });
  });

  it.each([
    ['text/html', 'empty'],
    ['text/plain', 'empty'],
    ['application/pdf', 'no-text'],
    ['image/png', 'no-text'],
  ])('is refused where there is nothing to read in %s: %s', async (contentType, why) => {
    expect(await reader({ text: ' \n', contentType }).read(REQUEST)).toMatchObject({ why });
  });

  it('says where little of it is beside frames of other sites, and nothing of a long one', async () => {
    expect(await reader({ closedFrames: 1 }).read(REQUEST)).toMatchObject({ lacksFrames: true });
    const long = { closedFrames: 3, text: 'Either party may end it. '.repeat(200) };
    expect(await reader(long).read(REQUEST)).not.toHaveProperty('lacksFrames');
    expect(await reader({ closedFrames: 0 }).read(REQUEST)).not.toHaveProperty('lacksFrames');
  });

  it('that is only a frame of another site is not called empty', async () => {
    expect(await reader({ text: '', closedFrames: 1 }).read(REQUEST)).toMatchObject({
      why: 'frames',
    });
  });

  it('is given up where it never answers', async () => {
    const waits = new Waiting();
    const hanging = new PageReader({
      read: () => new Promise(() => {}),
      address: async () => null,
      sleep: () => waits.add(),
    });
    const reply = hanging.read(REQUEST);
    waits.settle();
    expect(await reply).toMatchObject({ kind: 'refused', why: 'slow' });
  });
});

describe('a page that was read before', () => {
  const before = { ...REQUEST, address: ADDRESS, mark: 'aa' };

  it('is the same, also further down', async () => {
    const state = (await reader({ address: 'https://here.example/lease#end' }).compare(before))
      .state;
    expect(state).toBe('same');
  });

  it('has changed where its text did', async () => {
    expect(await reader({ mark: 'bb' }).compare(before)).toEqual({ state: 'changed' });
  });

  it.each(['https://here.example/other', 'https://bank.example/lease'])(
    'is not the one in the tab any more, which shows %s',
    async (address) => {
      expect(await reader({ address }).compare(before)).toEqual({ state: 'elsewhere' });
    },
  );

  it('is left alone where it may not be read unasked', async () => {
    const closed = new PageReader({
      read: async () => ({ kind: 'refused', why: 'leave' }),
      address: async () => null,
      sleep: () => new Promise(() => {}),
    });
    expect(await closed.compare(before)).toEqual({ state: 'unknown' });
  });
});

describe('a page that nobody asked for', () => {
  /** A tab that shows this, and what was read of it. */
  function inFront(address: string) {
    const reads: number[] = [];
    const read = async (tabId: number) => {
      reads.push(tabId);
      return { ...PAGE, address };
    };
    const sleep = () => new Promise<void>(() => {});
    return { reads, reader: new PageReader({ read, address: async () => address, sleep }) };
  }
  const before = { ...REQUEST, address: ADDRESS, mark: 'aa' };

  it.each(['https://here.example/inbox', 'https://bank.example/account'])(
    'is not read to find out that it is another one: %s',
    async (address) => {
      const { reads, reader } = inFront(address);
      expect(await reader.compare(before)).toEqual({ state: 'elsewhere' });
      expect(reads).toEqual([]);
    },
  );

  it('is not read for a conversation of another site', async () => {
    const { reads, reader } = inFront('https://bank.example/account');
    expect(await reader.read(REQUEST)).toMatchObject({ why: 'elsewhere', site: 'bank.example' });
    expect(reads).toEqual([]);
  });

  it('is read where it is the one that was read before', async () => {
    const { reads, reader } = inFront('https://here.example/lease#part-9');
    expect(await reader.compare(before)).toEqual({ state: 'same' });
    expect(reads).toEqual([3]);
  });
});
