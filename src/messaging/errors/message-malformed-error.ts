import type * as v from 'valibot';
import { HomebodyError } from '@/core/errors/homebody-error';

/** A message had not the shape its definition gives. `where` names the command or topic. */
export class MessageMalformedError extends HomebodyError {
  constructor(where: string, issues: readonly v.BaseIssue<unknown>[] | string) {
    const first = typeof issues === 'string' ? issues : firstOf(issues);
    super('message-malformed', `${where}: ${first}`, { where, problem: first });
  }
}

function firstOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (!issue) return 'malformed';
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
