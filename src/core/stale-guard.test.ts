import { describe, expect, it } from 'vitest';
import { asId, type ConversationId, type ModelId } from './ids';
import type { ModelState } from './intent';
import { LIFECYCLE_STATES, type LifecycleState } from './lifecycle';
import { type Activation, judgeCompletion, stillHolds } from './stale-guard';

const ANN: ConversationId = asId('ann');
const BEN: ConversationId = asId('ben');
const SMART: ModelId = asId('smart');
const QUICK: ModelId = asId('quick');

/** Ann is active and asks for Smart, which was just downloaded; Ben asks for Quick. */
function state(changed: Partial<ModelState> = {}): ModelState {
  return {
    activeConversationId: ANN,
    requestedModelByConversation: new Map([
      [ANN, { modelId: SMART, revision: 3 }],
      [BEN, { modelId: QUICK, revision: 1 }],
    ]),
    engineLoadedModelId: QUICK,
    downloadLifecycleByModel: new Map([[SMART, { state: 'Downloading', attempt: 2 }]]),
    ...changed,
  };
}
const smart = { modelId: SMART, attempt: 2 };
const lifecycle = (of: LifecycleState, attempt = 2) =>
  state({ downloadLifecycleByModel: new Map([[SMART, { state: of, attempt }]]) });

describe('a finished download', () => {
  it('is loaded where the active conversation asks for its model, and says for which wish', () => {
    expect(judgeCompletion(smart, state())).toEqual({
      kind: 'activate',
      conversationId: ANN,
      modelId: SMART,
      revision: 3,
      attempt: 2,
    });
  });

  it.each<[string, Partial<ModelState>, string]>([
    ['the person is in another conversation', { activeConversationId: BEN }, 'not-wanted'],
    ['the person is in none', { activeConversationId: null }, 'no-active-conversation'],
    [
      'the active conversation is not known',
      { activeConversationId: asId('gone') },
      'no-active-conversation',
    ],
    [
      'the active conversation asks for another model by now',
      { requestedModelByConversation: new Map([[ANN, { modelId: QUICK, revision: 4 }]]) },
      'not-wanted',
    ],
    ['nobody ever asked for the model', { downloadLifecycleByModel: new Map() }, 'stale'],
  ])('only becomes ready where %s', (_when, changed, why) => {
    expect(judgeCompletion(smart, state(changed))).toEqual({ kind: 'ready', why });
  });

  it('of an older or newer attempt than the one that counts changes nothing', () => {
    for (const attempt of [1, 3]) {
      expect(judgeCompletion({ ...smart, attempt }, state())).toMatchObject({ why: 'stale' });
    }
  });

  it.each(LIFECYCLE_STATES)(
    'whose model is %s meanwhile is loaded only if it is installed',
    (of) => {
      const isInstalled = of === 'Downloading' || of === 'Compiling' || of === 'Ready';
      const verdict = judgeCompletion(smart, lifecycle(of));
      expect(verdict.kind).toBe(isInstalled ? 'activate' : 'ready');
    },
  );
});

describe('a verdict that was given a while ago', () => {
  const given = judgeCompletion(smart, state()) as Activation;

  it('still holds while nothing changed that it was given for', () => {
    expect(stillHolds(given, state())).toBe(true);
    expect(stillHolds(given, state({ engineLoadedModelId: null }))).toBe(true);
    expect(stillHolds(given, lifecycle('Compiling'))).toBe(true);
  });

  it.each<[string, ModelState]>([
    ['the person went to another conversation', state({ activeConversationId: BEN })],
    [
      'the person chose another model',
      state({ requestedModelByConversation: new Map([[ANN, { modelId: QUICK, revision: 4 }]]) }),
    ],
    [
      'the person chose another model and this one again',
      state({ requestedModelByConversation: new Map([[ANN, { modelId: SMART, revision: 5 }]]) }),
    ],
    ['the download was canceled', lifecycle('Canceled')],
    ['the download was asked for again', lifecycle('Queued', 3)],
  ])('does not where %s', (_what, now) => {
    expect(stillHolds(given, now)).toBe(false);
  });

  it('does not where another conversation asks for the same model: it is judged anew', () => {
    const now = state({
      activeConversationId: BEN,
      // The same revision: only the conversation tells the one wish from the other.
      requestedModelByConversation: new Map([[BEN, { modelId: SMART, revision: 3 }]]),
    });
    expect(stillHolds(given, now)).toBe(false);
    expect(judgeCompletion(smart, now)).toMatchObject({ kind: 'activate', conversationId: BEN });
  });
});
