import { useFullText } from '../app/app-context';
import { Confirmation } from './confirmation';

interface Props {
  readonly model: string;
  readonly bytes: number;
  keep(): void;
  remove(): Promise<unknown>;
}

/** Says what deleting a model costs. */
export function DeleteConfirmation({ model, bytes, keep, remove }: Props) {
  const text = useFullText().options.confirm;
  return (
    <Confirmation
      title={text.title(model)}
      keepName={text.keep}
      actName={text.delete}
      keep={keep}
      act={remove}
    >
      {text.loss(bytes)} {text.kept}
    </Confirmation>
  );
}
