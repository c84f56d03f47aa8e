import * as v from 'valibot';
import { type Appearance, TEXT_SIZES, THEMES } from '@/core/appearance';
import { ENGINE_CHOICES, type EngineChoice } from '@/core/engine-choice';
import { type Generation, LONGEST_PROMPT } from '@/core/generation';
import { type ConversationId, LONGEST_ID, type ModelId } from '@/core/ids';
import { LANGUAGE_CHOICES } from '@/core/languages';
import {
  LONGEST_INSTRUCTION,
  LONGEST_PRESET_NAME,
  MOST_PRESETS,
  type Preset,
  STANDARD_PRESETS,
} from '@/core/preset';
import { LONGEST_SITE, type Site } from '@/core/site';
import type { Database } from './database';

export interface Settings {
  /** Base address that stands in for the hub, without a slash at its end. */
  readonly mirror: string;
  /** Where models run that are chosen from now on. */
  readonly engineChoice: EngineChoice;
  /** The conversation the person was last in, and since when, in milliseconds since the epoch. */
  readonly activeConversation: { readonly conversationId: ConversationId; readonly at: number };
  /** What new conversations begin with. */
  readonly defaultModel: ModelId;
  /** After how many minutes an idle model leaves the engine; null is never. */
  readonly idleUnload: { readonly minutes: number | null };
  /** Whether the side panel goes to the conversation of the tab that the person goes to. */
  readonly followsTab: boolean;
  /** How every surface looks. */
  readonly appearance: Appearance;
  /** How answers are written. */
  readonly generation: Generation;
  /** What models are told before every conversation, and before those of a site. */
  readonly systemPrompt: string;
  readonly sitePrompts: readonly { readonly site: Site; readonly prompt: string }[];
  /** What new conversations of a site begin with. */
  readonly siteModels: readonly { readonly site: Site; readonly modelId: ModelId }[];
  /** Sites of which neither page nor selection is ever read. */
  readonly unreadSites: readonly Site[];
  /** What can be asked about a selection with one press, where that was changed. */
  readonly presets: readonly Preset[];
}

function id<Id extends string>(longest = LONGEST_ID): v.GenericSchema<unknown, Id> {
  return v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(longest),
    v.transform((text) => text as Id),
  );
}

const SiteSchema = id<Site>(LONGEST_SITE);

const PromptSchema = v.pipe(v.string(), v.maxLength(LONGEST_PROMPT));

/**
 * What each setting looks like. A stored value of another shape counts as not set. None is wider
 * than messages carry: what came in by a file could not be told to anybody else.
 */
const SETTINGS: { readonly [Key in keyof Settings]: v.GenericSchema<unknown, Settings[Key]> } = {
  mirror: v.string(),
  engineChoice: v.picklist(ENGINE_CHOICES),
  activeConversation: v.object({ conversationId: id<ConversationId>(), at: v.number() }),
  defaultModel: id<ModelId>(),
  idleUnload: v.object({ minutes: v.nullable(v.pipe(v.number(), v.finite())) }),
  followsTab: v.boolean(),
  appearance: v.object({
    theme: v.picklist(THEMES),
    textSize: v.picklist(TEXT_SIZES),
    language: v.picklist(LANGUAGE_CHOICES),
  }),
  generation: v.object({
    temperature: v.pipe(v.number(), v.minValue(0), v.maxValue(2)),
    topP: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
    maxTokens: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(32_768)),
  }),
  systemPrompt: PromptSchema,
  sitePrompts: v.array(v.object({ site: SiteSchema, prompt: PromptSchema })),
  siteModels: v.array(v.object({ site: SiteSchema, modelId: id<ModelId>() })),
  unreadSites: v.array(SiteSchema),
  presets: v.pipe(
    v.array(
      v.union([
        v.object({ kind: v.literal('standard'), id: v.picklist(STANDARD_PRESETS) }),
        v.object({
          kind: v.literal('own'),
          id: id<string>(),
          name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PRESET_NAME)),
          instruction: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_INSTRUCTION)),
        }),
      ]),
    ),
    v.maxLength(MOST_PRESETS),
  ),
};

const { activeConversation: _here, ...portable } = SETTINGS;

/** What a person takes along to another browser: everything they set. Where they are is not set. */
export const PortableSettingsSchema = v.partial(v.object(portable));
export type PortableSettings = v.InferOutput<typeof PortableSettingsSchema>;

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

  /** What the person takes along, as far as it was set. */
  async portable(): Promise<PortableSettings> {
    const rows = await this.#db.settings.toArray();
    const values = rows.filter(({ key, value }) => {
      const schema = Object.entries(portable).find(([name]) => name === key)?.[1];
      return schema !== undefined && v.is(schema, value);
    });
    return v.parse(
      PortableSettingsSchema,
      Object.fromEntries(values.map(({ key, value }) => [key, value])),
    );
  }

  /** Null takes the setting back. */
  async set<Key extends keyof Settings>(key: Key, value: Settings[Key] | null): Promise<void> {
    await this.#db.keep('The setting', async () => {
      if (value === null) await this.#db.settings.delete(key);
      else await this.#db.settings.put({ key, value });
    });
  }
}
