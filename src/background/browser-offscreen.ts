import type { OffscreenDocuments } from './ensure-host';

const PATH = 'offscreen.html';

/** The browser's one offscreen document. */
export const offscreenDocuments: OffscreenDocuments = {
  async exists() {
    const contexts = await chrome.runtime.getContexts({
      contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
    });
    return contexts.length > 0;
  },
  create() {
    return chrome.offscreen.createDocument({
      url: PATH,
      // WORKERS lives as long as it is wanted; the reasons made for media end with their silence.
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: 'Runs the language model in workers on this machine.',
    });
  },
  close: () => chrome.offscreen.closeDocument(),
};
