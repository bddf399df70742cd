/* biome-ignore-all lint/a11y/useSemanticElements: rows come and go as one scrolls, each placed by itself: no table does that */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row where one is */
import type { CSSProperties, MouseEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../../shared/domain/look.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCounted } from '../../i18n/use-counted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { relationHint } from '../card/links-tab.tsx';
import classes from './list.module.css';
import type { EntityRow, GroupRow, KindRow, LinkRow, ListRow } from './list-rows.ts';
import type { ListData } from './use-list-data.ts';

export const rowId = (key: string): string => `listed-${key}`;

export interface RowProps {
  readonly row: ListRow;
  readonly index: number;
  readonly top: number;
  readonly measure: Ref<HTMLDivElement>;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly data: ListData;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

const EntityCells = ({ row, data }: { row: EntityRow | LinkRow; data: ListData }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const counted = useCounted();
  const { entity } = row;
  const hint = row.sort === 'link' ? relationHint(row.relation, lang, wordsOf(lang).sheet.since) : '';
  const place = data.placeOf(entity.id);
  return (
    <>
      <span role="gridcell" className={classes.nameCell}>
        <LookSymbol look={lookOf(entity)} size={22} />
        <span className={classes.words}>
          <bdi className={classes.name}>{entity.name}</bdi>
          {entity.toCheck && <span className={classes.mark}>{t('explorer.graph.toCheck')}</span>}
          {hint && <span className={classes.hint}>{hint}</span>}
        </span>
      </span>
      <span role="gridcell" className={classes.kindCell}>
        {data.kindOf(entity)}
      </span>
      <span role="gridcell" className={classes.placeCell}>
        {place && <bdi>{place}</bdi>}
      </span>
      <span role="gridcell" className={classes.linksCell}>
        {counted.relations(data.linksOf(entity.id))}
      </span>
    </>
  );
};

/** A group, or the links of one kind: a name and how many. */
const HeadingCells = ({ row }: { row: GroupRow | KindRow }) => {
  const counted = useCounted();
  const isGroup = row.sort === 'group';
  return (
    <>
      <span role="gridcell" className={classes.nameCell}>
        {isGroup && (
          <span className={classes.arrow} aria-hidden>
            {row.isExpanded ? '▾' : '▸'}
          </span>
        )}
        {isGroup && <LookSymbol look={row.group.look} size={20} />}
        <bdi className={isGroup && row.group.unknown ? 'unknown' : classes.heading}>
          {isGroup ? row.group.name : row.heading}
        </bdi>
      </span>
      <span role="gridcell" className={classes.linksCell}>
        {isGroup ? counted.records(row.count) : counted.relations(row.count)}
      </span>
    </>
  );
};

const styleOf = (top: number): CSSProperties => ({ transform: `translateY(${top}px)` });

/** One row of the list: the grid has the keyboard and names it as its active one. */
export const Row = (props: RowProps) => {
  const { row, index, top, measure, isActive, isSelected, data, ...mouse } = props;
  const { shown } = useGraph();
  const isRecord = row.sort === 'entity' || row.sort === 'link';
  return (
    <div
      ref={measure}
      id={rowId(row.key)}
      role="row"
      data-index={index}
      // The row of headings is the first.
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={isRecord ? isSelected : undefined}
      aria-expanded={row.sort === 'group' ? row.isExpanded : row.sort === 'kind' ? true : undefined}
      className={classes.row}
      data-sort={row.sort}
      data-level={row.level}
      data-active={isActive || undefined}
      data-faded={(isRecord && shown.fadedIds.has(row.entity.id)) || undefined}
      style={styleOf(top)}
      {...mouse}
    >
      {isRecord ? <EntityCells row={row} data={data} /> : <HeadingCells row={row} />}
    </div>
  );
};
