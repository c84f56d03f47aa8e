import { onErased } from '@/messaging/browser-erased';
import { mountOptions } from '@/ui/app/mount-options';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { extensionCommands } from '@/ui/browser-commands';
import { browserText } from '@/ui/browser-text';
import '@/ui/styles/base.css';

const text = await browserText();
const root = document.getElementById('app');
if (root) mountOptions(root, createBrowserAdapter(text), extensionCommands, onErased);
