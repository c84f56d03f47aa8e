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
