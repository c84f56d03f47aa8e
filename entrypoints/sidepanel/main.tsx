import { onErased } from '@/messaging/browser-erased';
import { mountPanel } from '@/ui/app/mount-panel';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { browserText } from '@/ui/browser-text';
import { loadText } from '@/ui/text/load-text';
import '@/ui/styles/base.css';

const text = await browserText(loadText);
const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountPanel(root, createBrowserAdapter(text));
