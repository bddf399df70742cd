import { type KeyboardEvent, type RefObject, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { Point } from '../../../shared/domain/sheet/geometry.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { MapPicture } from './map-picture.tsx';
import { MAP_SUMMARY_ID } from './map-summary.tsx';
import { MapTooltip } from './map-tooltip.tsx';
import { type MapCamera, ZOOM_STEP } from './use-camera.ts';
import { type MapTarget, useGestures } from './use-gestures.ts';
import type { Spreading } from './use-spreading.ts';

const STEP_PX = 80;

interface CanvasProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly camera: MapCamera;
  readonly drawn: Spreading;
  readonly current: TerritoryKey | null;
  readonly setCurrent: (key: TerritoryKey | null) => void;
  /** While a zone is being chosen: its centre, and what a click does. */
  readonly zone: {
    readonly centre: Point | null;
    readonly km: number;
    readonly setCentre: (at: Point, entity: EntityId | null) => void;
  } | null;
}

type Move = (camera: MapCamera, letGo: () => void) => void;
/** Arrows move, + and − zoom, 0 shows all, Escape lets go. */
const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowLeft', (camera) => camera.pan(STEP_PX, 0)],
  ['ArrowRight', (camera) => camera.pan(-STEP_PX, 0)],
  ['ArrowUp', (camera) => camera.pan(0, STEP_PX)],
  ['ArrowDown', (camera) => camera.pan(0, -STEP_PX)],
  ['+', (camera) => camera.zoom(ZOOM_STEP)],
  ['=', (camera) => camera.zoom(ZOOM_STEP)],
  ['-', (camera) => camera.zoom(1 / ZOOM_STEP)],
  ['−', (camera) => camera.zoom(1 / ZOOM_STEP)],
  ['0', (camera) => camera.fit()],
  ['Escape', (_, letGo) => letGo()],
]);

const useKeys = (camera: MapCamera) => {
  const act = useActions();
  return (event: KeyboardEvent) => {
    const move = MOVES.get(event.key);
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(camera, () => act.select([]));
  };
};

const useClick = ({ camera, setCurrent, zone }: CanvasProps, { clusters, boxOf }: Spreading) => {
  const act = useActions();
  return (target: MapTarget, at: Point, adds: boolean) => {
    if (zone) return zone.setCentre(camera.mapPoint(at), target && 'entity' in target ? target.entity : null);
    if (target && 'entity' in target) {
      if (adds) return act.toggleSelected(target.entity);
      act.select([target.entity]);
      return act.setCardOpen(true);
    }
    if (target && 'cluster' in target) {
      const box = boxOf(target.cluster);
      if (box && !adds) return camera.show(box);
      return act.select(clusters[target.cluster]?.members ?? []);
    }
    setCurrent(target?.territory ?? null);
    if (!adds) act.select([]);
  };
};

/** The picture of the map; a place to stand for the keyboard, since the list beside it says the same. */
export const MapCanvas = (props: CanvasProps) => {
  const { area, camera, drawn, current, zone } = props;
  const { t } = useTranslation();
  const [hovered, setHovered] = useState<{ readonly target: MapTarget; readonly at: Point } | null>(null);
  const click = useClick(props, drawn);
  const hover = useCallback((target: MapTarget, at: Point) => setHovered(target ? { target, at } : null), []);
  const gestures = useGestures(area, camera, { click, hover });
  const onKeyDown = useKeys(camera);
  const circle = useMemo(
    () => (zone?.centre ? { centre: zone.centre, km: zone.km } : null),
    [zone?.centre, zone?.km],
  );
  return (
    <div
      ref={area}
      className={classes.canvas}
      role="application"
      aria-label={t('map.name')}
      aria-describedby={MAP_SUMMARY_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive
      tabIndex={0}
      data-zone={zone ? true : undefined}
      onKeyDown={onKeyDown}
      {...gestures}
    >
      <MapPicture
        camera={camera}
        clusters={drawn.clusters}
        arcs={drawn.arcs}
        labels={drawn.labels}
        fills={drawn.fills}
        scale={drawn.scale}
        current={current}
        zone={circle}
      />
      {hovered?.target && (
        <MapTooltip
          target={hovered.target}
          at={hovered.at}
          clusters={drawn.clusters}
          width={camera.size.width}
        />
      )}
    </div>
  );
};
