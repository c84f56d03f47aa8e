import * as v from 'valibot';
import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';
import { defineCommand } from '../command';
import { CountSchema, SiteSchema } from '../schemas/common';

/**
 * Why a page is not read. `leave`: the person has to press Homebody's icon there first.
 * `forbidden`: the browser lets no extension run scripts there. `gone`: there is no such tab any
 * more. `files`: it is a file of this computer, and the person has not let extensions of the
 * browser's read these. `elsewhere`: it shows another site than that of the conversation. `slow`: it did not
 * answer in time. `unreadable`: what came back is no reading. `empty`: it says nothing that can be
 * seen. `frames`: all that can be seen is in frames of other sites. `no-text`: it is no page of text, as a PDF or a picture. `never`: the person never wants its
 * site to be read.
 */
export const PAGE_REFUSALS = [
  'leave',
  'forbidden',
  'gone',
  'files',
  'elsewhere',
  'slow',
  'unreadable',
  'empty',
  'frames',
  'no-text',
  'never',
] as const;
export type PageRefusal = (typeof PAGE_REFUSALS)[number];

/** The tab, and the site whose conversation the page is for: another site's page is not read out. */
const which = { tabId: CountSchema, site: SiteSchema };

const PageRequestSchema = v.object(which);
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

const PageReplySchema = v.variant('kind', [
  v.object({
    kind: v.literal('read'),
    address: v.string(),
    title: v.string(),
    /** The main text, as Markdown. */
    text: v.pipe(v.string(), v.maxLength(LONGEST_PAGE_TEXT)),
    /** Of the page as it is now, to be compared later. */
    mark: v.string(),
    /** False where the page goes on after `text`. */
    isWhole: v.boolean(),
    /** There is little text beside frames of other sites, which were not read. */
    lacksFrames: v.exactOptional(v.literal(true)),
  }),
  v.object({
    kind: v.literal('refused'),
    why: v.picklist(PAGE_REFUSALS),
    /** The site that the tab shows, where it is `elsewhere`. */
    site: v.nullable(SiteSchema),
  }),
]);
export type PageReply = v.InferOutput<typeof PageReplySchema>;

/** Reads the page of a tab, because the person asked for it just now. */
export const readPage = defineCommand({
  name: 'page.read',
  answeredBy: 'background',
  askedBy: ['surface'],
  request: PageRequestSchema,
  reply: PageReplySchema,
});

const ComparisonRequestSchema = v.object({ ...which, address: v.string(), mark: v.string() });
export type ComparisonRequest = v.InferOutput<typeof ComparisonRequestSchema>;

/** `elsewhere`: the tab shows another page. `unknown`: it may not be read unasked, or cannot. */
export const PAGE_COMPARISONS = ['same', 'changed', 'elsewhere', 'unknown'] as const;
export type PageComparison = (typeof PAGE_COMPARISONS)[number];

/** Whether the page of a tab is still what it was when it was read; not what is there now. */
export const comparePage = defineCommand({
  name: 'page.compare',
  answeredBy: 'background',
  askedBy: ['surface'],
  request: ComparisonRequestSchema,
  reply: v.object({ state: v.picklist(PAGE_COMPARISONS) }),
});
