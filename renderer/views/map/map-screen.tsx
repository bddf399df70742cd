import { memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { departmentsOf, keyOf, type TerritoryKey } from '../../../shared/domain/map/base.ts';
import { regionOf } from '../../../shared/domain/map/regions.ts';
import { boxOf } from '../../../shared/domain/map/rings.ts';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { Timeline } from '../explorer/timeline/timeline.tsx';
import { useIsRoomy } from '../explorer/use-is-roomy.ts';
import { ViewBar } from '../view-bar/view-bar.tsx';
import classes from './map.module.css';
import { MapCanvas } from './map-canvas.tsx';
import { MapContext, type MapScreenData } from './map-context.ts';
import { MapLegend } from './map-legend.tsx';
import { MapNotices } from './map-notices.tsx';
import { MapPanel, type MapTab } from './map-panel.tsx';
import { MapSummary } from './map-summary.tsx';
import { MapZoom } from './map-zoom.tsx';
import { SourceLine } from './source-line.tsx';
import { useCamera } from './use-camera.ts';
import { useMapActions } from './use-map-actions.ts';
import { useMapScreenData } from './use-map-data.ts';
import { useSpreading } from './use-spreading.ts';
import { startZone, type ZoneState } from './zone-panel.tsx';

/** Moving the map draws these no more than once. */
const Bar = memo(ViewBar);
const Panel = memo(MapPanel);
const Notices = memo(MapNotices);
const Legend = memo(MapLegend);
const Summary = memo(MapSummary);
const Zoom = memo(MapZoom);

/** « 48 fiches affichées sur 312 » for the status line. */
const useShownCount = (): void => {
  const act = useActions();
  const { shown } = useGraph();
  const entities = shown.entities.length;
  const total = shown.total.entities;
  useEffect(() => act.setShown({ entities, total }), [act, entities, total]);
  useEffect(() => () => act.setShown(null), [act]);
};

/** Lines of a territory, whatever its level. */
const ringsOfKey = ({ ground }: MapScreenData, key: TerritoryKey) => {
  const own = [...ground.shapes, ...ground.frame].find(({ id }) => id === key);
  if (own) return own.rings;
  return departmentsOf(ground)
    .filter(({ code }) => keyOf('region', regionOf(code) ?? '') === key)
    .flatMap(({ rings }) => rings);
};

const useZone = ({ placements }: MapScreenData) => {
  const [zone, setZone] = useState<ZoneState>(startZone);
  /** A point of the map, or where somebody truly is. */
  const setCentre = useCallback(
    (point: NonNullable<ZoneState['centre']>, entity: EntityId | null) =>
      setZone((now) => ({ ...now, centre: (entity && placements.get(entity)) ?? point, entity })),
    [placements],
  );
  return { zone, setZone, setCentre };
};

interface AreaProps {
  readonly data: MapScreenData;
  readonly tab: MapTab;
  readonly setTab: (tab: MapTab) => void;
  readonly zone: ReturnType<typeof useZone>;
  readonly current: TerritoryKey | null;
  readonly setCurrent: (key: TerritoryKey | null) => void;
  readonly view: {
    readonly area: RefObject<HTMLDivElement | null>;
    readonly camera: ReturnType<typeof useCamera>;
    readonly tellLegendWidth: (width: number) => void;
  };
}
/** The map and what floats on it. */
const Area = ({ data, tab, setTab, zone, current, setCurrent, view }: AreaProps) => {
  const isRoomy = useIsRoomy(view.area);
  const drawn = useSpreading(data, view.camera);
  const showUnplaced = useCallback(() => setTab('unplaced'), [setTab]);
  return (
    <div className={classes.area}>
      <Notices showUnplaced={showUnplaced} />
      <div className={classes.stage}>
        <MapCanvas
          area={view.area}
          camera={view.camera}
          drawn={drawn}
          current={current}
          setCurrent={setCurrent}
          zone={tab === 'zone' ? { ...zone.zone, setCentre: zone.setCentre } : null}
        />
        <Summary />
        <div className={classes.corner}>
          <Legend
            key={String(isRoomy)}
            fills={drawn.fills}
            startsOpen={isRoomy}
            tellWidth={view.tellLegendWidth}
          />
        </div>
        <Zoom />
      </div>
      <SourceLine omitted={drawn.arcs?.omitted ?? 0} within={drawn.arcs?.within ?? 0} />
    </div>
  );
};

const Loaded = ({ data }: { data: MapScreenData }) => {
  const area = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [legendWidth, tellLegendWidth] = useState(0);
  const camera = useCamera(data, area, legendWidth);
  const [tab, setTab] = useState<MapTab>('territories');
  const [current, setCurrent] = useState<TerritoryKey | null>(null);
  const choice = { tab, setTab, current, setCurrent };
  const zone = useZone(data);
  const hasCard = useWorkspace((state) => state.cardOpen && state.selection.length > 0);
  useMapActions({ data, camera, panel, showTab: setTab });
  const showBox = camera.show;
  const show = useCallback(
    (key: TerritoryKey) => {
      const rings = ringsOfKey(data, key);
      if (rings.length > 0) showBox(boxOf(rings));
    },
    [data, showBox],
  );
  return (
    <MapContext value={data}>
      <div className={classes.screen} data-card={hasCard || undefined}>
        <Bar />
        <div className={classes.body}>
          <AreaBoundary isPanel>
            <Panel panel={panel} {...choice} show={show} zone={zone.zone} setZone={zone.setZone} />
          </AreaBoundary>
          <AreaBoundary>
            <Area data={data} {...choice} zone={zone} view={{ area, camera, tellLegendWidth }} />
          </AreaBoundary>
        </div>
        <AreaBoundary isPanel>
          <Timeline />
        </AreaBoundary>
      </div>
    </MapContext>
  );
};

/** Carte: who is where, offline. */
export const MapScreen = () => {
  const data = useMapScreenData();
  useShownCount();
  return data ? <Loaded data={data} /> : <Waiting />;
};
