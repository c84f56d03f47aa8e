import { onErased } from '@/messaging/browser-erased';
import { mountPopup } from '@/ui/app/mount-popup';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { browserText } from '@/ui/browser-text';
import { takeEarlyBox } from '@/ui/early/take-early-box';
import { loadText } from '@/ui/text/load-text';
import '@/ui/styles/base.css';

const text = await browserText(loadText);
const early = await takeEarlyBox(document);
const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountPopup(root, createBrowserAdapter(text), early);
