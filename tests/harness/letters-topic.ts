import * as v from 'valibot';
import type { Topic } from '@/messaging/topics/topic';
import { TopicsWorld } from './topics-world';

/** A list that only grows, so that what was missed or doubled shows. */
export const lettersTopic: Topic<readonly string[], string> = {
  name: 'letters',
  value: v.array(v.string()),
  change: v.pipe(v.string(), v.length(1)),
  apply: (letters, letter) => (letters.at(-1) === letter ? null : [...letters, letter]),
};

/** A world in which the list begins with these letters. */
export const makeLettersWorld = (...letters: string[]) => new TopicsWorld(lettersTopic, letters);
