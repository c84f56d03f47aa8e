/**
 * The time a `Retry-After` header names, in epoch milliseconds of our own clock; null where it
 * names none. A date is read against the server's own `Date`, so a wrong clock on either side
 * does not stretch the wait.
 */
export function retryTime(
  retryAfter: string | null,
  serverDate: string | null,
  now: number,
): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter.trim())) return now + Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  if (Number.isNaN(date)) return null;
  const served = Date.parse(serverDate ?? '');
  return now + Math.max(0, date - (Number.isNaN(served) ? now : served));
}
