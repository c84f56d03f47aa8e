import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showAppearance } from '@/ui/app/show-appearance';
import { keepEarlyBox } from '@/ui/early/keep-early-box';
import { startAfterFrame } from '@/ui/early/start-after';

/**
 * Stands in the head of the popup: what `appearance` does for every other page, then the text box
 * that its page has before its own script runs, which is started once that was painted. One script
 * for both, since each is a request that the first frame waits for.
 */
export default defineUnlistedScript(() => {
  showAppearance(window, chrome.i18n.getUILanguage());
  document.addEventListener('DOMContentLoaded', () => {
    keepEarlyBox(document);
    void startAfterFrame(window);
  });
});
