import { onErased } from '@/messaging/browser-erased';
import { mountOptions } from '@/ui/app/mount-options';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { extensionCommands } from '@/ui/browser-commands';
import { browserText } from '@/ui/browser-text';
import { loadFullText } from '@/ui/text/load-full-text';
import '@/ui/styles/base.css';

const text = await browserText(loadFullText);
const root = document.getElementById('app');
if (root) mountOptions(root, createBrowserAdapter(text), extensionCommands, onErased);
