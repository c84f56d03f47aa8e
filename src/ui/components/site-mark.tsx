import { useSignal } from '@preact/signals';
import { NO_SITE, type Site } from '@/core/site';
import { Icon } from '../icons/icon';
import './site-mark.css';

/** Steps around the circle of hues: few enough to be told apart. */
const HUES = 12;

interface Props {
  readonly site: Site | null;
  /** Address of its icon, which the browser has kept; where it is not given or shows nothing, the letter. */
  readonly icon?: string | undefined;
}

/**
 * A site's icon where the person let Homebody see it, otherwise its first letter on a colour of
 * its own. Nothing is fetched for either.
 */
export function SiteMark({ site, icon }: Props) {
  const failed = useSignal<string | null>(null);
  if (site === null || site === NO_SITE) return <Icon name="house" />;
  if (icon !== undefined && icon !== failed.value) {
    const fail = () => {
      failed.value = icon;
    };
    return <img class="site-icon" src={icon} alt="" onError={fail} />;
  }
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
