import type { Turn } from '@/core/engine';
import type { ConversationTemplate } from './model-files-schema';

const PLAIN = { user: '{user_message}', assistant: '{assistant_message}' } as const;

/**
 * The template without role templates that add nothing. WebLLM fills a role template by
 * `String.replace`, which takes `$$` and `$&` in a text for orders: formulas would lose their
 * dollars. Without a role template the text goes in as it is.
 */
export function withoutPlainRoles(template: ConversationTemplate): ConversationTemplate {
  const { role_templates: given, ...rest } = template;
  const isPlain =
    (given?.user ?? PLAIN.user) === PLAIN.user &&
    (given?.assistant ?? PLAIN.assistant) === PLAIN.assistant;
  return isPlain ? rest : template;
}

/** The turns so that WebLLM's `String.replace` gives each text back as it was. */
export function escapeDollars(template: ConversationTemplate, turns: readonly Turn[]): Turn[] {
  return turns.map((turn) => {
    const isFilled = turn.role === 'system' || template.role_templates?.[turn.role] !== undefined;
    return isFilled ? { ...turn, content: turn.content.replaceAll('$', '$$$$') } : turn;
  });
}

/**
 * The whole prompt up to the last turn, which is the assistant's and stays open, so that the model
 * goes on with it. WebLLM's own chat cannot do this; the text is what its chat would write.
 * @param prefix texts of the tokens that every prompt begins with
 */
export function renderContinuation(
  template: ConversationTemplate,
  prefix: string,
  turns: readonly Turn[],
): string {
  const system = turns[0]?.role === 'system' ? turns[0].content : template.system_message;
  const said = turns.filter(({ role }) => role !== 'system');
  const hasSystem = system !== '' || template.render_empty_system_message !== false;
  const opening = hasSystem
    ? template.system_template.replace('{system_message}', () => system)
    : '';
  const contentSeparator = template.role_content_sep ?? ': ';
  const parts = said.map((turn, index) => {
    const role = turn.role === 'assistant' ? 'assistant' : 'user';
    const isBare =
      template.add_role_after_system_message === false && opening !== '' && index === 0;
    const head = isBare ? '' : template.roles[role] + contentSeparator;
    if (index === said.length - 1) {
      return template.roles[role] + (template.role_empty_sep ?? ': ') + turn.content;
    }
    const text = (template.role_templates?.[role] ?? PLAIN[role]).replace(
      PLAIN[role],
      () => turn.content,
    );
    return head + text + (template.seps[index % template.seps.length] ?? '');
  });
  return prefix + opening + parts.join('');
}
