import { onErased } from '@/messaging/browser-erased';
import { mountPopup } from '@/ui/app/mount-popup';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { browserText } from '@/ui/browser-text';
import '@/ui/styles/base.css';

const text = await browserText();
const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountPopup(root, createBrowserAdapter(text));
