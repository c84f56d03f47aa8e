import type { Format } from './format';

/** What the options page says about how answers are written, in English. */
export function englishGeneration(format: Format) {
  return {
    heading: 'Answers',
    temperature: 'Temperature',
    temperatureMeaning:
      'At 0 a model always takes the likeliest word: the same question has the same answer. Higher figures bring more variety, and more nonsense.',
    topP: 'Top-p',
    topPMeaning:
      'Words are chosen among the likeliest ones that together have this share. 1 is all words.',
    longest: 'Longest answer',
    tokens: (count: number) =>
      `${format.count(count)} tokens (about ${format.count(Math.round((count * 0.75) / 10) * 10)} words)`,
    longestMeaning:
      'An answer that reaches it can be continued. A model with a short memory may stop sooner.',
    reset: 'Use the defaults',
    defaults: (temperature: number, topP: number, tokens: number) =>
      `Defaults: temperature ${format.decimal(temperature)}, top-p ${format.hundredths(topP)}, ${format.count(tokens)} tokens.`,
    prompts: {
      heading: 'System prompt',
      intro:
        'Models are told this before every conversation. What a site or a conversation adds comes after it and has the last word.',
      global: 'Before every conversation',
      placeholder: 'Answer briefly and in plain words.',
      save: 'Save',
      saved: 'Saved.',
      sites: 'For single sites',
      noSites: 'No site has one.',
      site: 'Site',
      sitePlaceholder: 'example.org',
      sitePrompt: 'Before conversations of this site',
      add: 'Save for this site',
      siteInvalid: 'Enter the address of a website, such as example.org.',
      edit: (site: string) => `Edit the prompt of ${site}`,
      remove: (site: string) => `Remove the prompt of ${site}`,
      editWord: 'Edit',
      removeWord: 'Remove',
    },
  };
}
