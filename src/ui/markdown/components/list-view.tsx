import { Component, type ComponentChildren } from 'preact';
import { useText } from '../../app/app-context';
import type { ListBlock, ListItem } from '../tree';

interface Props {
  readonly list: ListBlock;
  readonly dir: 'auto' | undefined;
  readonly children: (item: ListItem) => ComponentChildren;
}

/** A list; the numbers of an ordered one are those that were written. */
export function ListView({ list, dir, children }: Props) {
  const items = list.items.map((item, index) => (
    <ItemView key={index} item={item} draw={children} />
  ));
  const looks = list.loose ? 'markdown-list-loose' : undefined;
  return list.ordered ? (
    <ol class={looks} dir={dir} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul class={looks} dir={dir}>
      {items}
    </ul>
  );
}

interface ItemProps {
  readonly item: ListItem;
  readonly draw: Props['children'];
}

/** Drawn again only when it is another object. */
class ItemView extends Component<ItemProps> {
  override shouldComponentUpdate({ item }: Readonly<ItemProps>): boolean {
    return item !== this.props.item;
  }

  override render({ item, draw }: ItemProps) {
    if (item.checked === null) return <li>{draw(item)}</li>;
    return (
      <li class="markdown-task">
        <TaskBox done={item.checked} />
        <div class="markdown-task-words">{draw(item)}</div>
      </li>
    );
  }
}

/** A box that cannot be ticked: it says what the answer says. */
function TaskBox({ done }: { readonly done: boolean }) {
  const { markdown } = useText();
  return (
    <span
      class="markdown-task-box"
      role="img"
      aria-label={done ? markdown.taskDone : markdown.taskOpen}
      data-done={done}
    />
  );
}
