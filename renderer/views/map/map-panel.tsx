import { Tabs } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';
import { MapSettings } from './map-settings.tsx';
import { TerritoryList } from './territory-list.tsx';
import { UnplacedPanel } from './unplaced-panel.tsx';
import { ZonePanel, type ZoneState } from './zone-panel.tsx';

export const MAP_TABS = ['territories', 'zone', 'unplaced'] as const;
export type MapTab = (typeof MAP_TABS)[number];

interface PanelProps {
  readonly panel: RefObject<HTMLElement | null>;
  readonly tab: MapTab;
  readonly setTab: (tab: MapTab) => void;
  readonly current: TerritoryKey | null;
  readonly setCurrent: (key: TerritoryKey | null) => void;
  readonly show: (key: TerritoryKey) => void;
  readonly zone: ZoneState;
  readonly setZone: (zone: ZoneState) => void;
}

/** What the map shows as lists and fields: everything that the mouse does on it is done here by keyboard. */
export const MapPanel = ({ panel, tab, setTab, current, setCurrent, show, zone, setZone }: PanelProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { unplaced } = useMapData();
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={t('map.panel.name')}
      data-region
      data-chrome
      tabIndex={-1}
    >
      <MapSettings />
      <Tabs
        className={classes.tabs}
        value={tab}
        onChange={(value) => setTab((value as MapTab | null) ?? 'territories')}
        keepMounted={false}
      >
        <Tabs.List>
          {MAP_TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`map.panel.tabs.${value}`, { number: number(unplaced.length) })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="territories" className={classes.tabPanel}>
          <TerritoryList current={current} setCurrent={setCurrent} show={show} />
        </Tabs.Panel>
        <Tabs.Panel value="zone" className={classes.tabPanel} data-map-zone>
          <ZonePanel zone={zone} setZone={setZone} />
        </Tabs.Panel>
        <Tabs.Panel value="unplaced" className={classes.tabPanel}>
          <UnplacedPanel />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
};
