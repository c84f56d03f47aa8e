import { NO_SITE, type Site } from '@/core/site';
import { Icon } from '../icons/icon';
import './site-mark.css';

/** Steps around the circle of hues: few enough to be told apart. */
const HUES = 12;

/**
 * A site's first letter on a colour of its own, where its icon would be. Nothing is fetched and
 * nothing has to be allowed for it.
 */
export function SiteMark({ site }: { readonly site: Site | null }) {
  if (site === null || site === NO_SITE) return <Icon name="house" />;
  return (
    <span class="site-mark" style={{ '--site-hue': String(hueOf(site)) }} aria-hidden="true">
      {letterOf(site)}
    </span>
  );
}

function letterOf(site: Site): string {
  const [first = ''] = site.replace(/^www\./, '');
  return first.toUpperCase();
}

/** The same for a site wherever it is shown. */
function hueOf(site: Site): number {
  let sum = 0;
  for (const character of site) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return (sum % HUES) * (360 / HUES);
}
