import { describe, expect, it } from 'vitest';
import { isStale } from '../../commands/is-stale.mjs';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };
const wanted = { packages: { '': { version: '0.1.0' }, 'node_modules/a': a, 'node_modules/b': b } };

describe('installed packages', () => {
  it('are left alone when they are those of the lock file', () => {
    expect(isStale(wanted, { packages: { 'node_modules/a': a, 'node_modules/b': b } })).toBe(false);
  });

  it('are installed anew when one is missing, another version, other content or too many', () => {
    expect(isStale(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
    const older = { ...b, version: '1.9.9' };
    expect(isStale(wanted, { packages: { 'node_modules/a': a, 'node_modules/b': older } })).toBe(
      true,
    );
    const other = { ...b, integrity: 'sha512-c' };
    expect(isStale(wanted, { packages: { 'node_modules/a': a, 'node_modules/b': other } })).toBe(
      true,
    );
    const more = { 'node_modules/a': a, 'node_modules/b': b, 'node_modules/c': b };
    expect(isStale(wanted, { packages: more })).toBe(true);
  });

  it('may lack what is only for another platform', () => {
    const optional = {
      packages: { 'node_modules/a': a, 'node_modules/b': { ...b, optional: true } },
    };
    expect(isStale(optional, { packages: { 'node_modules/a': a } })).toBe(false);
  });

  it('are installed when nothing is known about them', () => {
    expect(isStale(wanted, {})).toBe(true);
  });
});
