import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { layoutLook } from '@/page/layout-look';
import { readPage } from '@/page/read-page';

/** Injected into a page when a person wants it read; what `main` returns is the injection's result. */
export default defineUnlistedScript(() => readPage(document, layoutLook()));
