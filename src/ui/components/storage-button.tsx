import { useFullText } from '../app/app-context';
import { Icon, type IconName } from '../icons/icon';

interface Props {
  readonly name: string;
  /** The model it is about, for those who do not see the row. */
  readonly model: string;
  readonly icon?: IconName;
  /** Something else is being done with this model: pressing does nothing, the focus stays. */
  readonly idle?: boolean;
  act(): Promise<unknown>;
}

/** A button of a model's row. Its name begins with the word that is seen. */
export function StorageButton({ name, model, icon, idle = false, act }: Props) {
  const text = useFullText();
  return (
    <button
      type="button"
      class="button"
      aria-label={text.options.storage.about(name, model)}
      aria-disabled={idle}
      onClick={() => {
        if (!idle) void act();
      }}
    >
      {icon && <Icon name={icon} />}
      {name}
    </button>
  );
}
