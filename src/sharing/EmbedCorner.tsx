/** In somebody else's page: the one way out, to the same board with everything around it. */
import { useTranslation } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { parseAddress, writeAddress } from './address.ts';
import styles from './EmbedCorner.module.css';

export function EmbedCorner() {
  const { t } = useTranslation();
  return (
    <a className={styles.corner} href={wholePage()} target="_blank" rel="noopener">
      <span>Topolab</span>
      <Icon name="external" size={14} />
      <span className={styles.words}>{t('sharing.openWhole')}</span>
    </a>
  );
}

/** The same address without the switch that made it fit in here. */
function wholePage(): string {
  const { content, switches } = parseAddress(location.hash);
  const { embed: _, ...rest } = switches;
  return location.pathname + location.search + writeAddress(content, rest);
}
