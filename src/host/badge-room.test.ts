import { describe, expect, it } from 'vitest';
import type { Badge } from '@/core/badge';
import { asId, type ModelId } from '@/core/ids';
import type { ModelsView, ModelView } from '@/messaging/topics/models';
import { badgeOf } from './badge-of';
import { BadgeRoom } from './badge-room';
import type { Timers } from './coalescer';

const SMART: ModelId = asId('smart');
const GENIUS: ModelId = asId('genius');

const model = (id: ModelId, part: Partial<ModelView> = {}): ModelView => ({
  ...{ id, name: id, description: '', tier: 'smart', engine: 'wllama', bytes: 1000 },
  ...{
    estimated: false,
    memoryBytes: null,
    fit: null,
    because: [],
    contextWindow: 4096,
    licence: '',
  },
  ...{ lifecycle: null, attempt: 1, step: null, progress: null, error: null },
  ...part,
});

const viewOf = (...models: ModelView[]): ModelsView => ({
  models,
  defaultModelId: SMART,
  queue: [],
  engine: { loadedModelId: null, device: null, loading: null, error: null },
  activeConversationId: null,
  switchingTo: null,
  lastSwitch: null,
});

const at = (bytesDone: number) =>
  model(SMART, {
    lifecycle: 'Downloading',
    progress: { bytesDone, bytesTotal: 1000, bytesPerSecond: null, secondsLeft: null },
  });

/** A badge with a clock in hand. */
function open() {
  const shown: (Badge | null)[] = [];
  let due: (() => void) | null = null;
  const timers: Timers = {
    set(callback) {
      due = callback;
      return 0 as unknown as ReturnType<Timers['set']>;
    },
    clear() {
      due = null;
    },
  };
  const second = () => {
    const run = due;
    due = null;
    run?.();
  };
  return { room: new BadgeRoom((badge) => shown.push(badge), timers), shown, second };
}

describe('the toolbar icon', () => {
  it('says how far the running download is, and 100 only when it is done', () => {
    expect(badgeOf(viewOf(at(420)), false)).toEqual({ text: '42%', tone: 'busy' });
    expect(badgeOf(viewOf(at(999)), false)?.text).toBe('99%');
  });

  it('says nothing where nothing is downloaded, nor before the first bytes', () => {
    const queued = model(SMART, { lifecycle: 'Queued' });
    const started = model(GENIUS, { lifecycle: 'Downloading' });
    expect(badgeOf(viewOf(queued), false)).toBeNull();
    expect(badgeOf(viewOf(started, model(SMART, { lifecycle: 'Ready' })), false)).toBeNull();
  });

  it('changes once a second at most, to what is true then', () => {
    const { room, shown, second } = open();
    for (let bytes = 0; bytes <= 500; bytes += 10) room.take(viewOf(at(bytes)));
    expect(shown).toEqual([]);
    second();
    expect(shown).toEqual([{ text: '50%', tone: 'busy' }]);
    room.take(viewOf(at(505)));
    second();
    expect(shown).toHaveLength(1);
    room.take(viewOf(model(SMART, { lifecycle: 'Ready' })));
    second();
    expect(shown.at(-1)).toBeNull();
  });

  it('takes away what an earlier host left on it', () => {
    const { room, shown, second } = open();
    room.take(viewOf(model(SMART, { lifecycle: 'Ready' })));
    second();
    expect(shown).toEqual([null]);
  });

  it('points at a failure, over the progress of another download, until it was seen', () => {
    const { room, shown, second } = open();
    const failed = model(GENIUS, { lifecycle: 'Failed', attempt: 2 });
    room.take(viewOf(at(100), model(GENIUS, { lifecycle: 'Downloading' })));
    room.take(viewOf(at(200), failed));
    second();
    expect(shown.at(-1)).toEqual({ text: '!', tone: 'loss' });
    room.see([{ modelId: GENIUS, attempt: 1 }]);
    second();
    expect(shown.at(-1)?.text).toBe('!');
    room.see([{ modelId: GENIUS, attempt: 2 }]);
    second();
    expect(shown.at(-1)).toEqual({ text: '20%', tone: 'busy' });
  });

  it('points at it again when it failed again, and not when it is tried again', () => {
    const { room, shown, second } = open();
    room.take(viewOf(model(SMART, { lifecycle: 'Queued' })));
    room.take(viewOf(model(SMART, { lifecycle: 'Failed' })));
    room.see([{ modelId: SMART, attempt: 1 }]);
    second();
    room.take(viewOf(model(SMART, { lifecycle: 'Queued', attempt: 2 })));
    second();
    expect(shown.at(-1)).toBeNull();
    room.take(viewOf(model(SMART, { lifecycle: 'Failed', attempt: 2 })));
    second();
    expect(shown.at(-1)?.text).toBe('!');
  });

  it('is silent about what had failed before the host began', () => {
    const { room, shown, second } = open();
    room.take(viewOf(model(SMART, { lifecycle: 'Failed' })));
    second();
    expect(shown).toEqual([null]);
  });
});
