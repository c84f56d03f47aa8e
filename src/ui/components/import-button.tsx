import { useRef } from 'preact/hooks';
import { useFullText } from '../app/app-context';
import { StorageButton } from './storage-button';

interface Props {
  readonly model: string;
  readonly idle: boolean;
  take(files: readonly File[]): Promise<unknown>;
}

/** Lets the person choose a model's files from their disk. */
export function ImportButton({ model, idle, take }: Props) {
  const text = useFullText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <StorageButton
        name={text.options.storage.import}
        model={model}
        idle={idle}
        act={async () => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.options.storage.about(text.options.storage.import, model)}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files may be chosen again after something was put right.
          currentTarget.value = '';
          if (files.length > 0) void take(files);
        }}
      />
    </>
  );
}
