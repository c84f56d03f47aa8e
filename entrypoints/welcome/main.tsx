import { onErased } from '@/messaging/browser-erased';
import { mountWelcome } from '@/ui/app/mount-welcome';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { closeTab } from '@/ui/browser-close-tab';
import { browserText } from '@/ui/browser-text';
import '@/ui/styles/base.css';

const text = await browserText();
const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountWelcome(root, createBrowserAdapter(text), () => void closeTab().catch(reportError));
