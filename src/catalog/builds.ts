import * as v from 'valibot';
import { asId, type ModelId } from '@/core/ids';
import { Catalog } from './catalog';
import { demoModel } from './demo';
import { ModelSchema } from './model-schema';

/** The default of new conversations until the person sets another (invariant I8). */
export const SMART: ModelId = asId('Llama-3.2-3B-Instruct-q4f16_1-MLC');

/** The model hub of a released build. */
export const HUB = 'https://huggingface.co';

/** What a build offers, and where its files come from. */
export interface Offer {
  readonly catalog: Catalog;
  /** Base URL of the hub, without a slash at its end. */
  readonly hub: string;
  /** Hosts that bytes may come from, as the manifest's permissions have them. */
  readonly hosts: readonly string[];
}

const HUB_HOSTS = ['huggingface.co', '*.hf.co'];
const LOCAL_HOSTS = ['127.0.0.1', 'localhost'];

/** A released build: models of the hub. None is pinned yet, so none is on offer. */
export function releasedOffer(): Offer {
  return { catalog: new Catalog([], SMART), hub: HUB, hosts: HUB_HOSTS };
}

const DeveloperSchema = v.object({
  hub: v.pipe(v.string(), v.url(), v.regex(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/)),
  models: v.optional(v.array(ModelSchema), []),
});

/**
 * A developer build: the demo model, and whatever models `developer.json` adds, from a hub on
 * this machine that it names. Without that file it is the hub of a released build.
 */
export function developerOffer(settings: unknown): Offer {
  const parsed = v.safeParse(DeveloperSchema, settings);
  const { hub, models } = parsed.success ? parsed.output : { hub: HUB, models: [] };
  const catalog = new Catalog([demoModel, ...models], demoModel.id);
  return { catalog, hub, hosts: [...HUB_HOSTS, ...LOCAL_HOSTS] };
}
