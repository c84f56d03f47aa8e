import { describe, expect, it } from 'vitest';
import { escapeDollars, renderContinuation, withoutPlainRoles } from './template';

const CHATML = {
  system_template: '<s>{system_message}</s>\n',
  system_message: 'Be kind.',
  system_prefix_token_ids: [],
  roles: { user: '<user>', assistant: '<assistant>', tool: '' },
  role_templates: { user: '{user_message}', assistant: '{assistant_message}' },
  seps: ['</s>\n'],
  role_content_sep: '\n',
  role_empty_sep: '\n',
  stop_str: ['</s>'],
  stop_token_ids: [2],
  name: 'kept',
};
const BEGUN = [
  { role: 'user', content: 'What is $$x$$?' },
  { role: 'assistant', content: 'It is' },
] as const;

describe('a model’s template', () => {
  it('loses role templates that add nothing, and nothing else', () => {
    const { role_templates: _, ...rest } = CHATML;
    expect(withoutPlainRoles(CHATML)).toEqual(rest);
  });

  it('keeps role templates that add something', () => {
    const template = { ...CHATML, role_templates: { user: 'Q: {user_message}' } };
    expect(withoutPlainRoles(template)).toBe(template);
  });

  it('lets formulas with dollars through where WebLLM fills a role template', () => {
    const template = { ...CHATML, role_templates: { user: 'Q: {user_message}' } };
    const turns = [...BEGUN, { role: 'system', content: '$&' } as const];
    const [question, answer, system] = escapeDollars(template, turns);
    // The way WebLLM fills it.
    expect('{user_message}'.replace('{user_message}', question?.content ?? '')).toBe(
      'What is $$x$$?',
    );
    expect('{system_message}'.replace('{system_message}', system?.content ?? '')).toBe('$&');
    expect(answer?.content).toBe('It is');
  });

  it('writes out a chat whose last answer stays open', () => {
    expect(renderContinuation(CHATML, '<b>', BEGUN)).toBe(
      '<b><s>Be kind.</s>\n<user>\nWhat is $$x$$?</s>\n<assistant>\nIt is',
    );
  });

  it('takes a system turn for the template’s own', () => {
    const turns = [{ role: 'system', content: 'Be brief.' } as const, ...BEGUN];
    expect(renderContinuation(CHATML, '', turns)).toContain('<s>Be brief.</s>');
  });
});
