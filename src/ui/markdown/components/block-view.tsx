import { Component } from 'preact';
import type { Block } from '../tree';
import { CodeView } from './code-view';
import { InlineViews } from './inline-views';
import { ListView } from './list-view';
import { MathView } from './math-view';
import { TableView } from './table-view';

interface Props {
  readonly block: Block;
  /** Inside another block: the outer one says in which direction it is written. */
  readonly nested?: boolean;
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** One block. It is drawn again only when it is another object. */
export class BlockView extends Component<Props> {
  override shouldComponentUpdate({ block, nested }: Readonly<Props>): boolean {
    return block !== this.props.block || nested !== this.props.nested;
  }

  override render({ block, nested = false }: Props) {
    const dir = nested ? undefined : 'auto';
    switch (block.kind) {
      case 'paragraph':
        return (
          <p dir={dir}>
            <InlineViews inlines={block.children} />
          </p>
        );
      case 'heading': {
        // The thread's own headings are of level 2; a heading inside of a list is none of the page.
        const Tag = block.depth === 0 ? 'p' : (HEADINGS[block.depth - 1] ?? 'h6');
        return (
          <Tag class={`markdown-heading markdown-heading-${block.level}`} dir={dir}>
            <InlineViews inlines={block.children} />
          </Tag>
        );
      }
      case 'quote':
        return (
          <blockquote dir={dir}>
            <Blocks blocks={block.blocks} />
          </blockquote>
        );
      case 'rule':
        return <hr />;
      case 'literal':
        return (
          <p class="markdown-literal" dir={dir}>
            {block.text}
          </p>
        );
      case 'math':
        return <MathView source={block.source} display closed={block.closed} />;
      case 'code':
        return <CodeView block={block} />;
      case 'list':
        return (
          <ListView list={block} dir={dir}>
            {(item) => <Blocks blocks={item.blocks} />}
          </ListView>
        );
      case 'table':
        return <TableView table={block} dir={dir} />;
    }
  }
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} nested />);
}
