import { mountPanel } from '@/ui/app/mount';
import { createBrowserAdapter } from '@/ui/browser-adapter';
import '@/ui/styles/base.css';

const root = document.getElementById('app');
if (root) mountPanel(root, createBrowserAdapter());
