import { expect, it } from 'vitest';
import { popupChunks } from './popup-chunks';

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '/popup/main.tsx': ['composer', 'styles'],
  composer: ['signals', 'ids', 'composer'],
  styles: [],
  '/host/main.ts': ['ids', 'engine'],
  panel: ['composer', 'list'],
};
const getModuleInfo = (id: string) => ({ importedIds: IMPORTS[id] ?? [] });

it('is in two files for the popup, of which the host loads the one without an interface', () => {
  const nameOf = popupChunks('/popup/index.html', '/host/index.html');
  const named = (id: string) => nameOf(id, { getModuleInfo });
  expect(['composer', 'styles', 'signals'].map(named)).toEqual(['surface', 'surface', 'surface']);
  expect(named('ids')).toBe('common');
  expect(['engine', 'list', 'panel', '/popup/main.tsx', '/host/main.ts'].map(named)).toEqual(
    Array(5).fill(null),
  );
});
