import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { ChoroplethClass } from '../../../shared/domain/map/choropleth.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { useMapData } from './map-context.ts';

/** What a class of colours says: « 3 à 8 », « Aucun à moins de 30 km ». */
export const useClassWords = (): ((says: ChoroplethClass['says']) => string) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const km = useWorkspace((state) => state.view.map.km);
  return (says) => {
    if ('range' in says) {
      const { from, to } = says.range;
      return from === to
        ? t('map.legend.one', { value: number(from) })
        : t('map.legend.range', { from: number(from), to: number(to) });
    }
    if (says.nearness === 'near') return t('map.legend.near', { km: number(km) });
    return says.nearness === 'far' ? t('map.legend.far', { km: number(km) }) : t('map.legend.sameDepartment');
  };
};

/** What the colour of a territory says; empty text when colours say nothing. */
export const useValueWords = (): ((key: TerritoryKey) => string) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { choropleth } = useMapData();
  const classWords = useClassWords();
  const classOf = useMemo(
    () =>
      new Map(
        choropleth?.classes.flatMap(({ territories, says }) =>
          territories.map((key) => [key, says] as const),
        ),
      ),
    [choropleth],
  );
  return (key) => {
    if (!choropleth) return '';
    const measure = t(`map.measure.${choropleth.measure}`);
    const value = choropleth.values.get(key);
    const says = classOf.get(key);
    if (!says) return t(choropleth.measure === 'no-catalyst' ? 'map.legend.toCheck' : 'map.legend.unknown');
    if (choropleth.measure !== 'no-catalyst') return `${measure}\u00A0: ${number(value ?? 0)}`;
    return value === undefined ? classWords(says) : `${classWords(says)} (${number(Math.round(value))} km)`;
  };
};
