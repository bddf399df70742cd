import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { Cluster } from '../../../shared/domain/map/spread.ts';
import type { Point } from '../../../shared/domain/sheet/geometry.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';
import type { MapTarget } from './use-gestures.ts';
import { useValueWords } from './use-value-words.ts';

/** What is under the pointer, in words: who, where and how precisely; or a territory and its value. */
const useWords = (clusters: readonly Cluster<EntityId>[]) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { nameOf } = useGraph();
  const { placements, nodeOf, ground } = useMapData();
  const vocabulary = wordsOf(useLang()).vocabulary;
  const sayValue = useValueWords();
  const entityWords = (id: EntityId) => {
    const placed = placements.get(id);
    const look = nodeOf.get(id)?.look;
    const where = placed ? t(`map.placed.${placed.precision}`) : '';
    return {
      title: nameOf(id) ?? '',
      text: [look && vocabulary.looks[look], where].filter(Boolean).join(' · '),
    };
  };
  const clusterWords = (index: number) => {
    const members = clusters[index]?.members ?? [];
    const names = members.slice(0, 3).flatMap((id) => nameOf(id) ?? []);
    return {
      title: t('map.cluster', { count: members.length, number: number(members.length) }),
      text: `${names.join(', ')}${members.length > names.length ? '…' : ''}`,
    };
  };
  const territoryWords = (key: TerritoryKey) => ({
    title: ground.shapes.find(({ id }) => id === key)?.name ?? '',
    text: sayValue(key),
  });
  return (target: NonNullable<MapTarget>) => {
    if ('entity' in target) return entityWords(target.entity);
    return 'cluster' in target ? clusterWords(target.cluster) : territoryWords(target.territory);
  };
};

const WIDTH_PX = 240;

export const MapTooltip = ({
  target,
  at,
  clusters,
  width,
}: {
  readonly target: NonNullable<MapTarget>;
  readonly at: Point;
  readonly clusters: readonly Cluster<EntityId>[];
  readonly width: number;
}) => {
  const { title, text } = useWords(clusters)(target);
  if (title === '') return null;
  const left = Math.min(at.x + 14, width - WIDTH_PX - 8);
  return (
    <div
      className={classes.tooltip}
      style={{ insetInlineStart: left, insetBlockStart: at.y + 16 }}
      aria-hidden
    >
      <strong>{title}</strong>
      {text !== '' && <span>{text}</span>}
    </div>
  );
};
