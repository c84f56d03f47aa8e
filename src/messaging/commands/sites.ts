import * as v from 'valibot';
import { defineCommand } from '../command';
import { DoneSchema, ModelIdSchema, SiteSchema } from '../schemas/common';

/** Sets what new conversations of a site begin with; null is what those of all sites do. */
export const setSiteModel = defineCommand({
  name: 'sites.setModel',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ site: SiteSchema, modelId: v.nullable(ModelIdSchema) }),
  reply: DoneSchema,
});

/** Sets whether pages and selections of a site may be read when somebody asks for it. */
export const setSiteReading = defineCommand({
  name: 'sites.setReading',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ site: SiteSchema, mayRead: v.boolean() }),
  reply: DoneSchema,
});

/**
 * Asked before anything of a page is read or kept. The addresses are those of the page and of the
 * frame in it that is meant; answered from what is stored.
 */
export const mayReadPage = defineCommand({
  name: 'sites.mayRead',
  answeredBy: 'host',
  askedBy: ['background'],
  request: v.object({ addresses: v.array(v.string()) }),
  /** The site that is never read; null where all of them may be. */
  reply: v.object({ refused: v.nullable(SiteSchema) }),
});

/** The host has the background keep which sites are never read, before anybody is told that. */
export const keepUnread = defineCommand({
  name: 'sites.keepUnread',
  answeredBy: 'background',
  askedBy: ['host'],
  request: v.object({ sites: v.array(SiteSchema) }),
  reply: DoneSchema,
});
