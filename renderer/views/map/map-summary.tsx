import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useMapData } from './map-context.ts';

export const MAP_SUMMARY_ID = 'map-summary';
const NAMED = 3;

/** The map in words, for whoever does not see it. */
export const MapSummary = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { placed, unplaced, choropleth, ground } = useMapData();
  const names = new Map(ground.shapes.map(({ id, name }) => [id, name]));
  const most = [...(choropleth?.measure === 'no-catalyst' ? [] : (choropleth?.values ?? []))]
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .map(([key, value]) => `${names.get(key)} (${number(value)})`);
  return (
    <div id={MAP_SUMMARY_ID} className="visually-hidden">
      <p>
        {t('map.summary.text', {
          placed: t('map.summary.placed', { count: placed.length, number: number(placed.length) }),
          unplaced: number(unplaced.length),
        })}
      </p>
      {choropleth && (
        <p>
          {t('map.summary.measure', {
            measure: t(`map.measure.${choropleth.measure}`),
            level: t(`map.level.by.${ground.level}`),
          })}
        </p>
      )}
      {most.length > 0 && <p>{t('map.summary.most', { names: most.join(', ') })}</p>}
      <p>{t('map.hint')}</p>
    </div>
  );
};
