/** Hosts that a developer build may talk to without encryption. */
const LOCAL_HOSTS = ['127.0.0.1', 'localhost'];

/**
 * The address of a mirror as it is used: a base to which repositories and paths are appended,
 * without a slash at its end. Null where it is none: not https (http is taken for this machine
 * only, and only where `allowLocal`), or with a name, a password, a query or a fragment in it.
 */
export function mirrorBase(text: string, allowLocal: boolean): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isLocal = url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname);
  if (url.protocol !== 'https:' && !(allowLocal && isLocal)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null;
  if (url.hostname === '' || /[?#@]/.test(trimmed)) return null;
  return url.origin + url.pathname.replace(/\/+$/, '');
}
