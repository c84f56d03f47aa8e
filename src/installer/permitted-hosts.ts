import type { HubAddress } from './installer';

/** Names of this machine; a hub that runs on it may redirect from one to the other. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1'];

/** The hosts from which files of this hub come: its own, and those it is known to redirect to. */
export function hostsOf({ base }: HubAddress): readonly string[] {
  const { hostname } = new URL(base);
  if (LOCAL_HOSTS.includes(hostname)) return LOCAL_HOSTS;
  return hostname === 'huggingface.co' ? [hostname, '*.hf.co'] : [hostname];
}

/**
 * Whether a host is one of those that the patterns name. A pattern is a host (`example.org`),
 * or `*.` and a host for it and everything below it; ports do not matter.
 */
export function permittedHosts(patterns: readonly string[]): (url: URL) => boolean {
  return ({ hostname }) =>
    patterns.some((pattern) => {
      if (!pattern.startsWith('*.')) return hostname === pattern;
      const parent = pattern.slice(2);
      return hostname === parent || hostname.endsWith(`.${parent}`);
    });
}
