import { mountOptions } from '@/ui/app/mount-options';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import { extensionCommands } from '@/ui/browser-commands';
import '@/ui/styles/base.css';

const root = document.getElementById('app');
if (root) mountOptions(root, createBrowserAdapter(), extensionCommands);
