import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '@/core/conversation';
import { anAnswer, aQuestion, CONVERSATION } from '../../tests/harness/conversation-values';
import { spoiled, valuesOf } from '../../tests/harness/schema-values';
import type { CommandDefinition } from './command';
import * as appearance from './commands/appearance';
import * as backup from './commands/backup';
import * as chat from './commands/chat';
import * as completion from './commands/completion';
import * as conversationList from './commands/conversation-list';
import * as conversations from './commands/conversations';
import * as downloads from './commands/downloads';
import * as engines from './commands/engines';
import * as erase from './commands/erase';
import * as generation from './commands/generation';
import * as host from './commands/host';
import * as messages from './commands/messages';
import * as network from './commands/network';
import * as page from './commands/page';
import * as presets from './commands/presets';
import * as privately from './commands/private';
import * as settings from './commands/settings';
import * as sites from './commands/sites';
import * as storage from './commands/storage';
import * as versions from './commands/versions';
import { EnvelopeSchema, ReplySchema } from './envelope';
import { PublisherMessageSchema, WatcherMessageSchema } from './port';
import { appearanceTopic } from './topics/appearance';
import { catalogueTopic } from './topics/catalogue';
import { conversationTopic } from './topics/conversation';
import { conversationsTopic } from './topics/conversations';
import { enginesTopic } from './topics/engines';
import { generationTopic } from './topics/generation';
import { handoffsTopic } from './topics/handoffs';
import { machineTopic } from './topics/machine';
import { modelsTopic } from './topics/models';
import { networkTopic } from './topics/network';
import { presetsTopic } from './topics/presets';
import { settingsTopic } from './topics/settings';
import { sitesTopic } from './topics/sites';
import { storageTopic } from './topics/storage';

const modules = import.meta.glob<Record<string, unknown>>('./commands/*.ts', { eager: true });

function isCommand(value: unknown): value is CommandDefinition<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'askedBy' in value && 'request' in value;
}

const commands = [
  appearance,
  backup,
  chat,
  completion,
  conversationList,
  conversations,
  downloads,
  engines,
  erase,
  generation,
  host,
  messages,
  network,
  page,
  presets,
  privately,
  settings,
  sites,
  storage,
  versions,
]
  .flatMap((module) => Object.values(module))
  .filter(isCommand);
const topics = [
  conversationTopic(CONVERSATION),
  conversationsTopic,
  modelsTopic,
  catalogueTopic,
  machineTopic,
  generationTopic,
  handoffsTopic,
  storageTopic,
  enginesTopic,
  settingsTopic,
  sitesTopic,
  appearanceTopic,
  networkTopic,
  presetsTopic,
];

const schemas: [name: string, schema: v.GenericSchema][] = [
  ...commands.flatMap(({ name, request, reply }): [string, v.GenericSchema][] => [
    [`the request of ${name}`, request],
    [`the reply to ${name}`, reply],
  ]),
  ...topics.flatMap(({ name, value, change }): [string, v.GenericSchema][] => [
    [`the value of ${name}`, value],
    [`a change of ${name}`, change],
  ]),
  ['a command on its way', EnvelopeSchema],
  ['a reply on its way', ReplySchema],
  ['what a watcher says', WatcherMessageSchema],
  ['what a publisher says', PublisherMessageSchema],
];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the contract between contexts', () => {
  it('is tested with every command there is', () => {
    const all = Object.values(modules).flatMap(Object.values).filter(isCommand);
    expect(all.map(({ name }) => name).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it('has no two commands of one name, and none that nobody may ask', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { askedBy } of commands) expect(askedBy).not.toHaveLength(0);
  });

  it.each(schemas)(
    'has %s arrive as it was sent, as JSON and as a structured clone',
    (_name, schema) => {
      fc.assert(
        fc.property(valuesOf(schema), (value) => {
          const sent = v.parse(schema, value);
          expect(plain(v.parse(schema, plain(sent)))).toEqual(plain(sent));
          expect(v.parse(schema, structuredClone(sent))).toEqual(sent);
        }),
        { numRuns: 50 },
      );
    },
  );

  it.each(schemas)('refuses %s when a part is of another type or missing', (_name, schema) => {
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        for (const { at, value: odd } of spoiled(schema, value)) {
          if (v.is(schema, odd))
            throw new Error(`Accepted in spite of ${at.join('.') || 'its type'}`);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(schemas)('has no answer but "no" to what is no value at all: %s', (_name, schema) => {
    for (const odd of [undefined, null, 0, '', 'text', true, () => {}, Symbol.for('x')]) {
      expect(v.is(schema, odd)).toBe(false);
    }
  });
});

describe('a message of a conversation', () => {
  it.each<Question | Answer>([aQuestion(0), anAnswer(1)])(
    'of the role $role arrives, and not when any of its parts is missing',
    (message) => {
      const { change } = conversationTopic(CONVERSATION);
      expect(v.parse(change, { kind: 'message', message })).toEqual({ kind: 'message', message });
      for (const part of Object.keys(message)) {
        const { [part]: _missing, ...rest } = { ...message } as Record<string, unknown>;
        expect(v.is(change, { kind: 'message', message: rest })).toBe(false);
      }
    },
  );
});

describe('a question on its way', () => {
  const request = {
    conversationId: 'c',
    questionId: 'q',
    answerId: 'a',
    text: 'Why?',
    quote: null,
    answerWith: null,
  };
  const takes = (changed: object) => v.is(chat.sendQuestion.request, { ...request, ...changed });

  it('may be as long as the limit, and not longer', () => {
    expect(takes({ text: 'x'.repeat(chat.LONGEST_QUESTION) })).toBe(true);
    expect(takes({ text: 'x'.repeat(chat.LONGEST_QUESTION + 1) })).toBe(false);
  });

  it('has ids that are not empty and not endless', () => {
    expect(takes({ questionId: '' })).toBe(false);
    expect(takes({ answerId: 'x'.repeat(200) })).toBe(true);
    expect(takes({ answerId: 'x'.repeat(201) })).toBe(false);
  });
});
