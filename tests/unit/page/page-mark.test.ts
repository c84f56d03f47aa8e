import { describe, expect, it } from 'vitest';
import { changeOf, markOf } from '@/page/page-mark';

const page = { address: 'https://a.example/x?y#z', markdown: 'a' };

describe('whether a page changed since it was read', () => {
  it('is not said of another place on the same page', async () => {
    const moved = { ...page, address: 'https://a.example/x?y#elsewhere' };
    expect(changeOf(await markOf(page), await markOf(moved))).toBeNull();
  });

  it('is told by its text and by its address', async () => {
    const mark = await markOf(page);
    expect(changeOf(mark, await markOf({ ...page, markdown: 'b' }))).toBe('text');
    expect(changeOf(mark, await markOf({ ...page, address: 'https://a.example/x?z' }))).toBe(
      'address',
    );
  });

  it('is told by a mark that does not hold the text', async () => {
    expect(await markOf(page)).toEqual({
      address: 'https://a.example/x?y',
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    });
  });
});
