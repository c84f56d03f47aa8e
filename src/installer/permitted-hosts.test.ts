import { expect, test } from 'vitest';
import { hostsOf, permittedHosts } from './permitted-hosts';

test.each([
  ['https://huggingface.co/a', true],
  ['https://cas-bridge.xethub.hf.co/a', true],
  ['https://hf.co/a', true],
  ['https://evilhf.co/a', false],
  ['https://hf.co.evil.test/a', false],
  ['https://cdn.huggingface.co/a', false],
])('files of the hub may come from %s: %s', (url, expected) => {
  const mayContact = permittedHosts(hostsOf({ base: 'https://huggingface.co' }));
  expect(mayContact(new URL(url))).toBe(expected);
});
