import type { RefObject } from 'preact';
import { useText } from '../app/app-context';
import { Icon } from '../icons/icon';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly listId: string;
  /** The row that the keyboard is on; null where there is none. */
  readonly activeId: string | null;
  type(text: string): void;
}

/** The search field over the list of models; the keyboard stays in it while arrows move the list. */
export function ModelSearch({ field, value, listId, activeId, type }: Props) {
  const text = useText().selector;
  return (
    <div class="model-search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        class="model-search-text"
        role="combobox"
        dir="auto"
        enterkeyhint="done"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        aria-label={text.search}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={activeId ?? undefined}
        placeholder={text.placeholder}
        value={value}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {value !== '' && (
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={text.clear}
          title={text.clear}
          onClick={() => {
            type('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
