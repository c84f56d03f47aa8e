import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, reply } from './exchange';
import type { FaultSet } from './fault-set';
import type { AnswerFault, RequestFault } from './faults';
import type { SignedUrls } from './signed-urls';

const PORTAL =
  '<!doctype html><title>Welcome</title><h1>Sign in to the network</h1><form><input></form>';

/** Lets the faults that stand in for an answer act. Resolves to whether one of them did. */
export async function answerWithFault(
  exchange: Exchange,
  faultSet: FaultSet,
  signedUrls: SignedUrls,
): Promise<boolean> {
  const faults = faultSet.take(exchange, ['request']);
  for (const fault of faults) if (fault.kind === 'latency') await sleep(fault.ms);
  const answer = faults.find(isAnswer);
  if (answer === undefined) return false;
  answerWith(exchange, answer, signedUrls);
  return true;
}

function isAnswer(fault: RequestFault): fault is AnswerFault {
  return ANSWERS.has(fault.kind);
}

const ANSWERS: ReadonlySet<string> = new Set<AnswerFault['kind']>([
  'status',
  'captive-portal',
  'redirect',
  'reset',
  'no-answer',
  'expired-url',
]);

function answerWith(exchange: Exchange, fault: AnswerFault, signedUrls: SignedUrls): void {
  switch (fault.kind) {
    case 'status':
      reply(
        exchange,
        fault.status,
        { 'Content-Type': 'text/plain; charset=utf-8', ...retryAfter(fault), ...fault.headers },
        fault.body ?? `${fault.status}\n`,
      );
      return;
    case 'captive-portal':
      reply(exchange, 200, { 'Content-Type': 'text/html; charset=utf-8' }, fault.html ?? PORTAL);
      return;
    case 'redirect':
      reply(exchange, 302, { Location: fault.to });
      return;
    case 'reset':
      exchange.response.socket?.resetAndDestroy();
      return;
    case 'no-answer':
      return;
    case 'expired-url':
      signedUrls.revoke(exchange.url);
      refuseSignedUrl(exchange);
      return;
  }
}

function retryAfter(fault: Extract<AnswerFault, { kind: 'status' }>): Record<string, string> {
  if (fault.retryAfter === undefined) return {};
  const { retryAfter: at } = fault;
  return { 'Retry-After': at instanceof Date ? at.toUTCString() : String(at) };
}

/** What an object store says of a signed URL that is forged or no longer good. */
export function refuseSignedUrl(exchange: Exchange): void {
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
  reply(exchange, 403, { 'Content-Type': 'application/xml' }, body);
}
