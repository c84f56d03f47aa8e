import * as v from 'valibot';
import type { ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import { ModelIdSchema, SiteSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

/** What new conversations of a site begin with. */
export interface SiteModel {
  readonly site: Site;
  readonly modelId: ModelId;
  /** Where it is not on offer any more, they begin with what those of all sites do. */
  readonly isOffered: boolean;
}

/** What the person has set for single sites; both in the order of the sites' names. */
export interface SitesView {
  readonly models: readonly SiteModel[];
  /** Sites of which neither page nor selection is ever read. */
  readonly unread: readonly Site[];
}

export const sitesTopic = wholeValueTopic<SitesView>(
  'sites',
  v.object({
    models: v.array(v.object({ site: SiteSchema, modelId: ModelIdSchema, isOffered: v.boolean() })),
    unread: v.array(SiteSchema),
  }),
);
