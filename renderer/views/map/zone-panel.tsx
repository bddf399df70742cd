import { Button, NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { placeAt } from '../../../shared/domain/map/world.ts';
import { withinRadius } from '../../../shared/domain/map/zone.ts';
import type { Point } from '../../../shared/domain/sheet/geometry.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions } from '../../state/workspace-context.tsx';
import { EntitySelect, IN_WORKSPACE } from '../forms/entity-select.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';

export interface ZoneState {
  readonly centre: Point | null;
  /** Whom the centre was taken from; null for a point of the map. */
  readonly entity: EntityId | null;
  readonly km: number;
}
export const startZone: ZoneState = { centre: null, entity: null, km: 20 };

const Found = ({ zone }: { zone: ZoneState & { centre: Point } }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const { shown } = useGraph();
  const { placements, ground } = useMapData();
  const { members, unsure } = useMemo(
    () => withinRadius(shown, placements, ground, zone.centre, zone.km),
    [shown, placements, ground, zone],
  );
  const km = number(zone.km);
  return (
    <>
      <p role="status">
        {t('map.zone.found', { count: members.length, number: number(members.length), km })}
      </p>
      {unsure > 0 && (
        <p className={classes.help}>{t('map.zone.unsure', { count: unsure, number: number(unsure) })}</p>
      )}
      <Button disabled={members.length === 0} onClick={() => act.select(members)}>
        {t('map.zone.select')}
      </Button>
    </>
  );
};

/** Whoever is around a place: a click on the map or a name gives the place, a number the radius. */
export const ZonePanel = ({ zone, setZone }: { zone: ZoneState; setZone: (zone: ZoneState) => void }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { placements, ground } = useMapData();
  const { centre } = zone;
  const place = centre && placeAt(centre, ground.insets);
  return (
    <>
      <p className={classes.help}>{t('map.zone.intro')}</p>
      <EntitySelect
        label={t('map.zone.centre')}
        description={t('map.zone.centreHint')}
        comboboxProps={IN_WORKSPACE}
        value={zone.entity}
        choose={(id) => setZone({ ...zone, entity: id, centre: (id && placements.get(id)) ?? null })}
      />
      <NumberInput
        label={t('map.zone.radius')}
        value={zone.km}
        min={1}
        max={500}
        clampBehavior="strict"
        onChange={(km) => typeof km === 'number' && km >= 1 && setZone({ ...zone, km })}
      />
      {place && zone.entity === null && (
        <p className={classes.help}>
          {t('map.zone.point', {
            lat: number(Math.round(place.lat * 1000) / 1000),
            lon: number(Math.round(place.lon * 1000) / 1000),
          })}
        </p>
      )}
      {centre ? <Found zone={{ ...zone, centre }} /> : <p role="status">{t('map.zone.noCentre')}</p>}
      {centre && (
        <Button variant="default" onClick={() => setZone({ ...zone, centre: null, entity: null })}>
          {t('map.zone.clear')}
        </Button>
      )}
    </>
  );
};
