import { LANGUAGES, languageOf } from '@/core/languages';
import { mountOptions } from '@/ui/app/mount-options';
import { mountPanel } from '@/ui/app/mount-panel';
import { mountPopup } from '@/ui/app/mount-popup';
import { mountWelcome } from '@/ui/app/mount-welcome';
import { loadLaterParts } from '@/ui/components/later-parts';
import { NO_COMMANDS } from '@/ui/shortcuts/extension-commands';
import { MemoryAdapter } from '@/ui/testing/memory-adapter';
import { MemoryHost } from '@/ui/testing/memory-host';
import { sampleModels } from '@/ui/testing/sample-models';
import { loadFullText } from '@/ui/text/load-full-text';
import '@/ui/styles/base.css';
import { answerOptions } from './options-host';
import { setOptionsTopics } from './options-topics';
import { HERE, type Play, type Stage, SURFACES } from './stage';
import { isState, states } from './states';

declare global {
  interface Window {
    /** The stage behind the preview, for tests to play on. */
    preview: Stage;
  }
}

/** `?surface=popup|panel|welcome|options&state=NAME&theme=light|dark&dir=rtl&lang=ar` */
const wish = new URLSearchParams(location.search);
const state = wish.get('state') ?? 'empty';
const asked = wish.get('surface');
const surface = SURFACES.find((one) => one === asked) ?? 'panel';
const theme = wish.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const language = languageOf(wish.get('lang') ?? 'en');
const { direction } = LANGUAGES[language];
Object.assign(document.documentElement, { lang: language, dir: wish.get('dir') ?? direction });

const adapter = new MemoryAdapter();
adapter.text.value = await loadFullText(language, language);
adapter.page = HERE;
const host = new MemoryHost(adapter, sampleModels);
const conversationId = host.create(HERE.site);
setOptionsTopics(adapter);
answerOptions(adapter);
window.preview = { adapter, host, conversationId, surface };
const play: Play = isState(state) ? states[state] : states.empty;
play.before?.(window.preview);

const root = document.getElementById('app');
if (root) {
  if (surface === 'popup') mountPopup(root, adapter, null, () => undefined);
  else if (surface === 'welcome') mountWelcome(root, adapter, () => undefined);
  else if (surface === 'options') mountOptions(root, adapter, NO_COMMANDS);
  else mountPanel(root, adapter);
}
requestAnimationFrame(() => {
  setTimeout(async () => {
    await loadLaterParts();
    await play.after?.(window.preview);
    document.documentElement.dataset.ready = 'true';
  }, 50);
});
