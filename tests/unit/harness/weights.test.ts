import { expect, it } from 'vitest';
import { whyPipFailed } from '../../harness/weights';

it.each([
  [-1, 'spawn python3 ENOENT', /Python 3 was not found: install it/],
  [1, '/usr/bin/python3: No module named pip', /has no pip: install it/],
  [
    1,
    'ERROR: Could not install: [Errno 28] No space left on device',
    /disk of .* is full: free 200 MB/,
  ],
  [
    1,
    'WARNING: Retrying\nERROR: No matching distribution',
    /check the network .*No matching distribution/,
  ],
])('a demo model that cannot be fetched (%i, %s) says what to do', (code, output, sentence) => {
  expect(whyPipFailed(code, output)).toMatch(sentence);
});
