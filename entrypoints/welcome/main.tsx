import { onErased } from '@/messaging/browser-erased';
import { mountWelcome } from '@/ui/app/mount-welcome';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { closeTab } from '@/ui/browser-close-tab';
import '@/ui/styles/base.css';

const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountWelcome(root, createBrowserAdapter(), () => void closeTab().catch(reportError));
