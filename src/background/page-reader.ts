import { cleanText } from '@/core/question';
import { type Site, siteOf } from '@/core/site';
import type {
  ComparisonRequest,
  PageComparison,
  PageRefusal,
  PageReply,
  PageRequest,
} from '@/messaging/commands/page';

/** A page as whoever reads it found it. */
export type FoundPage =
  | {
      readonly kind: 'read';
      readonly address: string;
      readonly title: string;
      readonly text: string;
      /** Changes with the text, and with nothing else. */
      readonly mark: string;
      /** False where `text` is a beginning. */
      readonly isWhole: boolean;
      /** As the browser names it, e.g. `text/html`. */
      readonly contentType: string;
      /** Frames of other sites that can be seen and were not read; none where that is not told. */
      readonly closedFrames?: number;
    }
  | { readonly kind: 'refused'; readonly why: PageRefusal };

export interface PageReaderOptions {
  /** Of what the tab shows now; null where the browser does not tell it. */
  address(tabId: number): Promise<string | null>;
  /**
   * Never rejects; never answers where the page hangs.
   * @param address as it was looked up just before
   */
  read(tabId: number, address: string | null): Promise<FoundPage>;
  sleep(ms: number): Promise<void>;
}

/** The largest pages that were tried take nine seconds on a slow machine: see decision 014. */
const PAGE_MS = 20_000;
/**
 * With less text than this, in UTF-16 code units, the frames beside it are probably what the page
 * is about; with more they are mostly advertisements, of which nobody wants to hear.
 */
const LITTLE_TEXT = 2_000;

/** What of a page is told to the surface that asked for it. It keeps nothing (invariant I10). */
export class PageReader {
  readonly #options: PageReaderOptions;

  constructor(options: PageReaderOptions) {
    this.#options = options;
  }

  /** Reads a page for a conversation; resolves within twenty seconds. */
  async read({ tabId, site }: PageRequest): Promise<PageReply> {
    const found = await this.#find(tabId, site);
    if (found.kind === 'refused') return found;
    const { address, title, text, mark, isWhole, contentType, closedFrames = 0 } = found;
    // As a question is stored, so that places in the text stay where they are.
    const clean = cleanText(text);
    if (clean.trim() === '') {
      if (!isText(contentType)) return refused('no-text');
      return refused(closedFrames > 0 ? 'frames' : 'empty');
    }
    const lacksFrames =
      closedFrames > 0 && clean.length < LITTLE_TEXT && ({ lacksFrames: true } as const);
    return { kind: 'read', address, title, text: clean, mark, isWhole, ...lacksFrames } as const;
  }

  async compare(request: ComparisonRequest): Promise<{ state: PageComparison }> {
    // Nobody asked for another page: it is not read to find out that it is another one.
    const shown = await this.#options.address(request.tabId);
    if (shown !== null && placeOf(shown) !== placeOf(request.address)) {
      return { state: 'elsewhere' };
    }
    const found = await this.#find(request.tabId, request.site, shown);
    if (found.kind === 'refused') {
      return { state: found.why === 'elsewhere' ? 'elsewhere' : 'unknown' };
    }
    if (placeOf(found.address) !== placeOf(request.address)) return { state: 'elsewhere' };
    return { state: found.mark === request.mark ? 'same' : 'changed' };
  }

  /** @param known the tab's address, where it was looked up already */
  async #find(tabId: number, site: Site, known?: string | null) {
    const { read, address, sleep } = this.#options;
    const slow = sleep(PAGE_MS).then(() => refused('slow'));
    const before = known === undefined ? await address(tabId) : known;
    if (before !== null && siteOf(before) !== site) return refused('elsewhere', siteOf(before));
    const found = await Promise.race([read(tabId, before), slow]);
    if (found.kind === 'refused') return refused(found.why);
    // It may have gone elsewhere meanwhile, or hide its address from the browser.
    const shown = siteOf(found.address);
    return shown === site ? found : refused('elsewhere', shown);
  }
}

function refused(why: PageRefusal, site: Site | null = null) {
  return { kind: 'refused', why, site } as const;
}

function isText(contentType: string): boolean {
  return /^text\/|xml$|json$/.test(contentType);
}

/** Without the fragment, which only says where on the page somebody is. */
function placeOf(address: string): string {
  const [place = ''] = address.split('#', 1);
  return place;
}
