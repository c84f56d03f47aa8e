import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showAppearance } from '@/ui/app/show-appearance';

/** Stands in the head of every page and runs before it is painted: no page flashes. */
export default defineUnlistedScript(() => showAppearance(window, chrome.i18n.getUILanguage()));
