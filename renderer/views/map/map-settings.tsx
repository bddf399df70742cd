import { NativeSelect, NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAP_MEASURES, type MapView } from '../../../shared/domain/view.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';

const LEVELS = [
  'auto',
  'region',
  'department',
  'epci',
  'commune',
] as const satisfies readonly MapView['level'][];

export const useChangeMap = (): ((change: Partial<MapView>) => void) => {
  const act = useActions();
  const map = useWorkspace((state) => state.view.map);
  return (change) => act.changeView({ map: { ...map, ...change } });
};

/** Of which département the communes are drawn: all of France at once would be 35,000. */
const DepartmentSelect = () => {
  const { t } = useTranslation();
  const change = useChangeMap();
  const { ground, territories } = useMapData();
  if (ground.level !== 'commune' || territories.communesOf.length < 2) return null;
  const names = new Map(ground.frame.map(({ code, name }) => [code, name]));
  return (
    <NativeSelect
      label={t('map.level.department_of')}
      value={ground.department ?? ''}
      data={territories.communesOf.map((code) => ({
        value: code,
        label: `${names.get(code) ?? code} (${code})`,
      }))}
      onChange={(event) => change({ department: event.currentTarget.value })}
    />
  );
};

/** What colours say, at which level, and whether links are drawn. */
export const MapSettings = () => {
  const { t } = useTranslation();
  const { measure, level, arcs, km } = useWorkspace((state) => state.view.map);
  const change = useChangeMap();
  return (
    <div className={classes.settings}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('map.measure.label')}
          value={measure}
          data={MAP_MEASURES.map((value) => ({ value, label: t(`map.measure.short.${value}`) }))}
          onChange={(event) => change({ measure: event.currentTarget.value as MapView['measure'] })}
        />
        <NativeSelect
          label={t('map.level.label')}
          value={level}
          data={LEVELS.map((value) => ({ value, label: t(`map.level.${value}`) }))}
          onChange={(event) => change({ level: event.currentTarget.value as MapView['level'] })}
        />
      </div>
      <DepartmentSelect />
      {measure === 'no-catalyst' && (
        <NumberInput
          label={t('map.km')}
          value={km}
          min={1}
          max={500}
          clampBehavior="strict"
          onChange={(value) => typeof value === 'number' && value >= 1 && change({ km: value })}
        />
      )}
      {measure !== 'none' && <p className={classes.help}>{t(`map.measure.hints.${measure}`)}</p>}
      <Switch
        label={t('map.arcs')}
        checked={arcs}
        onChange={(event) => change({ arcs: event.currentTarget.checked })}
      />
    </div>
  );
};
