import { Component } from 'preact';
import { useRef } from 'preact/hooks';
import { useText } from '../../app/app-context';
import type { Alignment, Row, TableBlock } from '../tree';
import { InlineViews } from './inline-views';
import { useScrollsSideways } from './use-scrolls-sideways';

interface Props {
  readonly table: TableBlock;
  readonly dir: 'auto' | undefined;
}

/** A table that scrolls within itself where it is wider than the thread. */
export function TableView({ table, dir }: Props) {
  const { markdown } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLTableElement>(null);
  const scrolls = useScrollsSideways(frame, content);
  return (
    <div
      ref={frame}
      class="markdown-table"
      dir={dir}
      {...(scrolls.value && { tabIndex: 0, role: 'group', 'aria-label': markdown.table })}
    >
      <table ref={content}>
        <thead>
          <RowView row={table.head} alignments={table.alignments} head />
        </thead>
        {table.rows.length > 0 && (
          <tbody>
            {table.rows.map((row, index) => (
              <RowView key={index} row={row} alignments={table.alignments} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly alignments: readonly Alignment[];
  readonly head?: boolean;
}

/** Drawn again only when it is another object. */
class RowView extends Component<RowProps> {
  override shouldComponentUpdate({ row }: Readonly<RowProps>): boolean {
    return row !== this.props.row;
  }

  override render({ row, alignments, head }: RowProps) {
    return (
      <tr>
        {row.map((cell, index) => {
          const alignment = alignments[index];
          const looks = alignment ? `markdown-align-${alignment}` : undefined;
          const words = <InlineViews inlines={cell} />;
          return head ? (
            <th key={index} scope="col" class={looks}>
              {words}
            </th>
          ) : (
            <td key={index} class={looks}>
              {words}
            </td>
          );
        })}
      </tr>
    );
  }
}
