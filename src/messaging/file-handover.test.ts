import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { type FilesChannel, offerFiles, takeFiles } from './file-handover';

/** Two ends of one channel: what one says, the other hears. */
function channelPair(): [FilesChannel, FilesChannel] {
  const one = new Set<(event: MessageEvent) => void>();
  const other = new Set<(event: MessageEvent) => void>();
  const end = (own: typeof one, far: typeof one): FilesChannel => ({
    postMessage: (data) => {
      for (const hear of [...far]) hear(new MessageEvent('message', { data }));
    },
    addEventListener: (_type, listener) => own.add(listener),
    removeEventListener: (_type, listener) => own.delete(listener),
  });
  return [end(one, other), end(other, one)];
}

const never = () => new Promise<void>(() => {});
const id = asId<'import'>('import');
const files = [new File(['abc'], 'a.gguf')];

describe('files on their way to the host', () => {
  it('arrive with their names and contents, and the surface hears that they did', async () => {
    const [surface, host] = channelPair();
    const taken: File[] = [];
    takeFiles(host, (importId, offered) => importId === id && taken.push(...offered) > 0);
    await offerFiles(surface, id, files, never);
    expect(taken.map(({ name }) => name)).toEqual(['a.gguf']);
    expect(await taken[0]?.text()).toBe('abc');
  });

  it('that nobody waits for are not taken, and the surface is told in the end', async () => {
    const [surface, host] = channelPair();
    takeFiles(host, () => false);
    await expect(offerFiles(surface, id, files, async () => {})).rejects.toMatchObject({
      code: 'host-unavailable',
    });
  });

  it('are not what else is said on the channel', () => {
    const [surface, host] = channelPair();
    let asked = 0;
    takeFiles(host, () => {
      asked += 1;
      return true;
    });
    const odd = [
      null,
      'files',
      { kind: 'offered' },
      { kind: 'offered', importId: 'a', files: [{}] },
    ];
    for (const message of odd) surface.postMessage(message);
    expect(asked).toBe(0);
  });
});
