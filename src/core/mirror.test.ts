import { expect, it } from 'vitest';
import { mirrorBase } from './mirror';

it.each([
  ['https://models.example.org', 'https://models.example.org'],
  ['  https://models.example.org/  ', 'https://models.example.org'],
  ['https://example.org:8443/hub/models//', 'https://example.org:8443/hub/models'],
  ['HTTPS://Models.Example.ORG/', 'https://models.example.org'],
])('%j stands in for the hub as %j', (text, base) => {
  expect(mirrorBase(text, false)).toBe(base);
});

it.each([
  '',
  'models.example.org',
  'http://models.example.org',
  'http://127.0.0.1:4000',
  'ftp://example.org',
  'https://',
  'https://reader@example.org',
  'https://reader:secret@example.org',
  'https://example.org/?token=1',
  'https://example.org/#top',
  'https://example.org/?',
  'chrome-extension://abc/',
  'javascript:alert(1)',
])('%j is refused', (text) => {
  expect(mirrorBase(text, false)).toBeNull();
});

it.each(['http://127.0.0.1:4000', 'http://localhost:4000'])(
  '%s is a mirror for a developer build',
  (text) => {
    expect(mirrorBase(text, true)).toBe(text);
  },
);

it('an unencrypted address of another machine is refused by a developer build too', () => {
  expect(mirrorBase('http://example.org', true)).toBeNull();
  expect(mirrorBase('http://127.0.0.1.example.org', true)).toBeNull();
});
