import { onErased } from '@/messaging/browser-erased';
import { mountPopup } from '@/ui/app/mount-popup';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import '@/ui/styles/base.css';

const root = document.getElementById('app');
onErased(() => location.reload());
if (root) mountPopup(root, createBrowserAdapter());
