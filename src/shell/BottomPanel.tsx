/** Under the board, one at a time: curves, what happened line by line, and the message followed. */
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { type BottomTab, bottomTabs, useView } from '../stores/view.ts';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './BottomPanel.module.css';
import { Panel } from './Panel.tsx';

export function BottomPanel(views: Readonly<Record<BottomTab, ReactNode>>) {
  const { t } = useTranslation();
  const tab = useView((view) => view.bottomTab);
  const setTab = useView((view) => view.setBottomTab);
  return (
    <Panel panel="metrics" bare tall={tab !== 'metrics'}>
      <Tabs
        value={tab}
        tabs={bottomTabs.map((one) => ({
          value: one,
          label: one === 'message' ? <MessageLabel /> : t(`shell.tab.${one}`),
        }))}
        onChange={setTab}
        label={t('shell.tabs')}
        className={styles.tabs}
        listClassName={styles.list}
        tabClassName={styles.tab}
        contentClassName={styles.content}
      >
        {views[tab]}
      </Tabs>
    </Panel>
  );
}

function MessageLabel() {
  const { t } = useTranslation();
  const message = useView((view) => view.message);
  return (
    <>
      {t('shell.tab.message')}
      {message !== null && <small>{` #${message}`}</small>}
    </>
  );
}
