import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { COMMITTEE_TABS, type CommitteeTab } from '../../state/committee-state.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './committee.module.css';
import { ComparisonTab } from './comparison/comparison-tab.tsx';
import { DossierTab } from './dossier/dossier-tab.tsx';
import { MinutesTab } from './minutes/minutes-tab.tsx';
import { SnapshotsTab } from './snapshots/snapshots-tab.tsx';

const PANELS: Readonly<Record<CommitteeTab, ComponentType>> = {
  snapshots: SnapshotsTab,
  comparison: ComparisonTab,
  dossier: DossierTab,
  decisions: MinutesTab,
};

/** Comité: what was shown, what changed since, what is handed out, what was decided. */
export const CommitteeScreen = () => {
  const { t } = useTranslation();
  const act = useActions();
  const tab = useWorkspace((state) => state.committee.tab);
  return (
    <Tabs
      className={classes.screen}
      value={tab}
      onChange={(value) => act.setCommittee({ tab: (value as CommitteeTab | null) ?? 'snapshots' })}
      keepMounted={false}
    >
      <div className={classes.top}>
        <h2 className={classes.title}>{t('committee.title')}</h2>
        <Tabs.List aria-label={t('committee.tabs.name')} className={classes.tabs ?? ''}>
          {COMMITTEE_TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`committee.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {COMMITTEE_TABS.map((value) => {
        const Panel = PANELS[value];
        return (
          <Tabs.Panel key={value} value={value} className={classes.panel ?? ''} tabIndex={-1}>
            <AreaBoundary>
              <Panel />
            </AreaBoundary>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
};
