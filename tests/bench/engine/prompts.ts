/** Questions of about the same length that invite a long answer. */
export const PROMPTS = [
  'Write a long story about a lighthouse keeper and his dog.',
  'Describe a walk through an old town in the rain, at length.',
  'Explain how bread is made, step by step and in detail.',
  'Tell the history of a small harbour from its beginnings.',
  'Write a long letter from a sailor to his sister at home.',
  'Describe how a garden changes from spring until winter.',
] as const;

/** Asked before anything is timed, so that what happens once has happened. */
export const WARM_UP = 'Say hello to a friend whom you have not seen for a while.';
