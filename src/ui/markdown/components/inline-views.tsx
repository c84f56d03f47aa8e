import type { JSX } from 'preact';
import { useText } from '../../app/app-context';
import { OutsideLink } from '../../components/outside-link';
import type { Inline } from '../tree';
import { MathView } from './math-view';

interface Props {
  readonly inlines: readonly Inline[];
  /** Inside of a link no other one can stand. */
  readonly inLink?: boolean;
}

/** The inside of a paragraph, a heading or a cell. */
export function InlineViews({ inlines, inLink = false }: Props) {
  return inlines.map((inline, index) => draw(inline, index, inLink));
}

function draw(inline: Inline, key: number, inLink: boolean): JSX.Element | string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br key={key} />;
    case 'code':
      return (
        <code key={key} dir="ltr">
          {inline.text}
        </code>
      );
    case 'math':
      return <MathView key={key} source={inline.source} display={false} closed />;
    case 'strong':
      return (
        <strong key={key}>
          <InlineViews inlines={inline.children} inLink={inLink} />
        </strong>
      );
    case 'emphasis':
      return (
        <em key={key}>
          <InlineViews inlines={inline.children} inLink={inLink} />
        </em>
      );
    case 'deleted':
      return (
        <del key={key}>
          <InlineViews inlines={inline.children} inLink={inLink} />
        </del>
      );
    case 'link': {
      const words = <InlineViews inlines={inline.children} inLink />;
      if (inLink) return <span key={key}>{words}</span>;
      return (
        <OutsideLink key={key} href={inline.href} title={inline.href}>
          {words}
          {inline.host !== null && <Host name={inline.host} />}
        </OutsideLink>
      );
    }
    case 'image': {
      const leadsTo = inLink ? null : inline.address;
      return <Picture key={key} alt={inline.alt} address={leadsTo} />;
    }
  }
}

/** Where a link leads, beside its words. */
function Host({ name }: { readonly name: string }) {
  return (
    <>
      {' '}
      <bdi class="markdown-host" dir="ltr">
        {name}
      </bdi>
    </>
  );
}

/** A picture is never loaded: it is its words, and a link to where it lies. */
function Picture({ alt, address }: Omit<Extract<Inline, { kind: 'image' }>, 'kind'>) {
  const { markdown } = useText();
  return (
    <span class="markdown-picture">
      {alt === '' ? markdown.picture : alt}
      {address && (
        <>
          {' '}
          <OutsideLink href={address.href} title={address.href}>
            <bdi class="markdown-host" dir="ltr">
              {address.host}
            </bdi>
          </OutsideLink>
        </>
      )}
    </span>
  );
}
