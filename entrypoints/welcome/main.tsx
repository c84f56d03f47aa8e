import { onErased } from '@/messaging/browser-erased';
import { mountWelcome } from '@/ui/app/mount-welcome';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { closeTab } from '@/ui/browser-close-tab';
import { browserText } from '@/ui/browser-text';
import { loadFullText } from '@/ui/text/load-full-text';
import '@/ui/styles/base.css';

const text = await browserText(loadFullText);
const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountWelcome(root, createBrowserAdapter(text), () => void closeTab().catch(reportError));
