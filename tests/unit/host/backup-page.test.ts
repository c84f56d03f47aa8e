import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/core/errors/codes';
import { BACKUP_VERSION, BackupFileSchema } from '@/host/backup/backup-file';
import { readBackup } from '@/host/backup/read-backup';
import { LARGEST_BACKUP } from '@/messaging/commands/backup';
import { type DescribedKey, describedKeys } from '../../harness/described-keys';

const page = readFileSync(new URL('../../../.planning/backup-file.md', import.meta.url), 'utf8');

interface Row {
  readonly type: string;
  readonly whole: string;
}

/** The rows of the tables that have a type, by the path of their key. */
function rowsOf(text: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  let places = [''];
  for (const line of text.split('\n')) {
    if (/^#+ /.test(line)) {
      const named = [...line.matchAll(/`([a-zA-Z.[\]]+)`/g)].flatMap(([, path = '']) => path);
      places = named.filter((path) => path !== 'role' && path !== 'user' && path !== 'assistant');
      if (places.length === 0) places = [''];
    }
    const [, key, type = ''] = /^\| `(\w+)` \| (.+?) \| .*\|$/.exec(line) ?? [];
    if (key === undefined) continue;
    for (const place of places) {
      rows.set(place === '' ? key : `${place}.${key}`, { type, whole: line });
    }
  }
  return rows;
}

const rows = rowsOf(page);
const keys = describedKeys(BackupFileSchema);
const [ids = ''] = /^- \*\*Ids\*\* .*$/m.exec(page) ?? [];
const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
const each: [string, DescribedKey][] = [...keys];

describe('the page about the backup file', () => {
  it('names every key that such a file may have, and no other', () => {
    expect(keys.size).toBeGreaterThan(70);
    expect([...rows.keys()].toSorted()).toEqual([...keys.keys()].toSorted());
  });

  it.each(each)('says of %s whether it may be left out and whether it may be null', (path, key) => {
    const type = rows.get(path)?.type ?? '';
    expect(type.startsWith('optional')).toBe(key.isOptional);
    expect(type.endsWith('or null')).toBe(key.isNullable);
  });

  it.each(each)('names all that %s may say, and how long and how large it may be', (path, key) => {
    const { type = '', whole = '' } = rows.get(path) ?? {};
    const words = /\bid\b/.test(type) ? whole + ids : whole;
    const said = path === 'messages[].error.code' ? page : words;
    for (const option of key.options) expect(said).toContain(`\`${option}\``);
    for (const limit of key.limits) expect(words).toContain(limit.toLocaleString('en'));
  });

  it('has an example that Homebody reads, with nothing in it that would be lost', () => {
    expect(readBackup('example.json', example)).toEqual(JSON.parse(example));
  });

  it('names the version and the largest file', () => {
    expect(example).toContain(`"version": ${BACKUP_VERSION}`);
    expect(rows.get('version')?.type).toBe(`\`${BACKUP_VERSION}\``);
    expect(page).toContain(`${LARGEST_BACKUP.toLocaleString('en')} bytes`);
  });

  it('names no code of an error that there is not', () => {
    const [, list = ''] = /^What `messages\[\]\.error\.code` may say: (.*)$/m.exec(page) ?? [];
    const named = [...list.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
    expect(named).toEqual([...ERROR_CODES]);
  });
});

describe('a key that the schema gets', () => {
  it('is missed on the page', () => {
    const more = v.object({ settings: v.object({ colour: v.exactOptional(v.string()) }) });
    expect([...describedKeys(more).keys()].toSorted()).toEqual(['settings', 'settings.colour']);
    expect(describedKeys(more).get('settings.colour')?.isOptional).toBe(true);
  });
});
