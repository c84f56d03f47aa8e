import { useApp, useText } from '../app/app-context';
import './private-notice.css';

/** In a private window: that what is said goes with it. */
export function PrivateNotice() {
  const { page } = useApp();
  const { sites } = useText();
  if (!page.page.value?.isPrivate) return null;
  return (
    <p class="private-notice" role="note">
      {sites.privateNotice}
    </p>
  );
}
