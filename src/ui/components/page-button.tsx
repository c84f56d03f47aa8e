import { useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { usePageUse } from './use-page-use';
import './page-use.css';

/** "Use this page", where there is one that can be read and none is taken yet. */
export function PageButton() {
  const pageUse = usePageUse();
  const text = useText().page;
  if (!pageUse.isOffered.value || pageUse.quote.value !== null) return null;
  return (
    <button
      type="button"
      class="tool page-button"
      aria-disabled={pageUse.reading.value}
      title={text.useMeaning}
      onClick={() => void pageUse.use()}
    >
      <Icon name="page" />
      <span class="page-button-words">{text.use}</span>
    </button>
  );
}
