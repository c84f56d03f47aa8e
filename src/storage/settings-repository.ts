import * as v from 'valibot';
import type { Database } from './database';

/** What each setting looks like. A stored value of another shape counts as not set. */
const SETTINGS = {
  /** Base address that stands in for the hub, without a slash at its end. */
  mirror: v.string(),
} as const;

type Settings = { [Key in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[Key]> };

/** What the person has set. */
export class SettingsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Null where it was never set. */
  async get<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | null> {
    const row = await this.#db.settings.get(key);
    const value = v.safeParse(SETTINGS[key], row?.value);
    return value.success ? value.output : null;
  }

  /** Null takes the setting back. */
  async set<Key extends keyof Settings>(key: Key, value: Settings[Key] | null): Promise<void> {
    await this.#db.keep('The setting', async () => {
      if (value === null) await this.#db.settings.delete(key);
      else await this.#db.settings.put({ key, value });
    });
  }
}
