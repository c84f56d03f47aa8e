import * as v from 'valibot';
import type { Generation } from '@/core/generation';
import type { Model } from '@/core/model';
import { Catalog } from './catalog';
import { demoModel } from './demo';
import { hubCatalog } from './hub-catalog';
import type { HubModel } from './hub-model';
import { ModelSchema } from './model-schema';
import { pinnedModels } from './pinned-models';
import type { Libraries } from './variant-for';

/** The model hub of a released build. */
export const HUB = 'https://huggingface.co';

/** What a build offers, and where its files come from. */
export interface Offer {
  readonly catalog: Catalog<Model | HubModel>;
  /** Those models of the hub whose files this build names. */
  readonly pinned: readonly Model[];
  /** The model libraries in the package. */
  readonly libraries: Libraries;
  /** Base URL of the hub, without a slash at its end. */
  readonly hub: string;
  /** Hosts that bytes may come from, as the manifest's permissions have them. */
  readonly hosts: readonly string[];
  /** How answers are written in this build where the person did not say; absent is as usual. */
  readonly generation?: Generation;
}

const HUB_HOSTS = ['huggingface.co', '*.hf.co'];
const LOCAL_HOSTS = ['127.0.0.1', 'localhost'];

/**
 * A released build: the tiers and all other chat models, looked up at the hub when first asked
 * for, unless the build names their files.
 */
export function releasedOffer(libraries: Libraries): Offer {
  const catalog = hubCatalog();
  return { catalog, pinned: pinnedModels(catalog.models), libraries, hub: HUB, hosts: HUB_HOSTS };
}

const LibrariesSchema = v.object({ libraries: v.array(v.string()) });

/** The model libraries in a package by what its own list says; none where it has no list. */
export function librariesIn(list: unknown): Libraries {
  const parsed = v.safeParse(LibrariesSchema, list);
  return new Set(parsed.success ? parsed.output.libraries : []);
}

const DeveloperSchema = v.object({
  hub: v.pipe(v.string(), v.url(), v.regex(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/)),
  models: v.optional(v.array(ModelSchema), []),
  /** Offer what a released build offers too; new conversations still begin with the demo model. */
  released: v.optional(v.boolean(), false),
  /** For tests, which need the same answer every time. */
  generation: v.exactOptional(
    v.object({ temperature: v.number(), topP: v.number(), maxTokens: v.number() }),
  ),
});

/**
 * A developer build: the demo model, and whatever models `developer.json` adds, from a hub on
 * this machine that it names. Without that file it is the hub of a released build.
 */
export function developerOffer(settings: unknown, libraries: Libraries): Offer {
  const parsed = v.safeParse(DeveloperSchema, settings);
  const { hub, models, released, ...more } = parsed.success
    ? parsed.output
    : { hub: HUB, models: [], released: false };
  const ofHub = released ? hubCatalog().models : [];
  // From a hub of this machine, where pins made at another do not hold.
  const pinned: readonly Model[] = [];
  const catalog = new Catalog<Model | HubModel>([demoModel, ...models, ...ofHub], demoModel.id);
  return { catalog, pinned, libraries, hub, hosts: [...HUB_HOSTS, ...LOCAL_HOSTS], ...more };
}
