import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { LOOK_IDS, lookOf } from '../../../shared/domain/look.ts';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import { PRECISIONS } from '../../../shared/domain/map/placing.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useMapData } from './map-context.ts';
import classes from './map-legend.module.css';
import { useClassWords } from './use-value-words.ts';

interface RowProps {
  readonly sample: ReactNode;
  readonly text: string;
  readonly count: string;
  readonly hint: string;
  readonly select: () => void;
}
const Row = ({ sample, text, count, hint, select }: RowProps) => (
  <li>
    <UnstyledButton className={classes.row ?? ''} onClick={select}>
      {sample}
      <span className={classes.words}>{text}</span>
      <span className={classes.count} aria-hidden>
        {count}
      </span>
      <span className="visually-hidden">{hint}</span>
    </UnstyledButton>
  </li>
);

/** Whoever is in these territories is chosen. */
const useSelectIn = () => {
  const act = useActions();
  const { belonging } = useMapData();
  const { shown } = useGraph();
  return (territories: readonly TerritoryKey[]) => {
    const wanted = new Set(territories);
    act.select(
      shown.entities.flatMap(({ id }) => {
        const key = belonging.get(id);
        return key && wanted.has(key) ? [id] : [];
      }),
    );
  };
};

interface ClassRowProps {
  readonly text: string;
  readonly territories: readonly TerritoryKey[];
  /** Hatched when it has none. */
  readonly fill?: string | undefined;
}
const ClassRow = ({ text, territories, fill }: ClassRowProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const selectIn = useSelectIn();
  const count = t('map.legend.territories', {
    count: territories.length,
    number: number(territories.length),
  });
  return (
    <Row
      sample={
        <span
          className={classes.swatch}
          style={{ background: fill }}
          data-unknown={fill === undefined || undefined}
        />
      }
      text={text}
      count={number(territories.length)}
      hint={`${count}, ${t('map.legend.selectMembers')}`}
      select={() => selectIn(territories)}
    />
  );
};

const ClassRows = ({ fills }: { fills: ReadonlyMap<TerritoryKey, string> }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { choropleth } = useMapData();
  const classWords = useClassWords();
  if (!choropleth) return null;
  const { classes: drawn, unknown, measure, outside } = choropleth;
  return (
    <div className={classes.section}>
      <p className={classes.heading}>{t(`map.measure.${measure}`)}</p>
      <ul aria-label={t('map.legend.classes')}>
        {drawn.map(({ says, territories }) => {
          const [first] = territories;
          const text = classWords(says);
          return (
            first && <ClassRow key={text} text={text} territories={territories} fill={fills.get(first)} />
          );
        })}
        {unknown.length > 0 && (
          <ClassRow
            text={t(measure === 'no-catalyst' ? 'map.legend.toCheck' : 'map.legend.unknown')}
            territories={unknown}
          />
        )}
      </ul>
      {outside.length > 0 && (
        <p>{t('map.legend.outside', { count: outside.length, number: number(outside.length) })}</p>
      )}
    </div>
  );
};

const KindRows = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const { shown } = useGraph();
  const { placed, colours } = useMapData();
  const vocabulary = wordsOf(useLang()).vocabulary;
  const all = useMemo(() => Map.groupBy(shown.entities, lookOf), [shown]);
  const here = useMemo(() => Map.groupBy(placed, lookOf), [placed]);
  return (
    <ul aria-label={t('map.legend.kinds')}>
      {LOOK_IDS.filter((look) => all.has(look)).map((look) => {
        const own = here.get(look) ?? [];
        const counts = { shown: number(own.length), total: number(all.get(look)?.length ?? 0) };
        return (
          <Row
            key={look}
            sample={<LookSymbol look={look} size={18} isBare={colours.length > 0} />}
            text={vocabulary.looks[look]}
            count={`${counts.shown} / ${counts.total}`}
            hint={t('map.legend.selectKind', counts)}
            select={() => act.select(own.map(({ id }) => id))}
          />
        );
      })}
    </ul>
  );
};

/** What the colours of symbols say, when it is not the category. */
const ColourRows = () => {
  const { number } = useFormat();
  const act = useActions();
  const words = wordsOf(useLang());
  const colourBy = useWorkspace((state) => state.view.colourBy);
  const { colours, placements } = useMapData();
  if (colours.length === 0) return null;
  const heading = words.sheet.chip(words.sheet.colours, words.sheet.fields[colourBy]);
  return (
    <div className={classes.section}>
      <p className={classes.heading}>{heading}</p>
      <ul aria-label={heading}>
        {colours.map(({ fill, label, members, unknown }) => {
          const placed = members.filter((id) => placements.has(id));
          return (
            <Row
              key={label}
              sample={
                <span
                  className={classes.dot}
                  style={{ background: unknown ? undefined : fill }}
                  data-unknown={unknown || undefined}
                />
              }
              text={label}
              count={number(placed.length)}
              hint={number(placed.length)}
              select={() => act.select(placed)}
            />
          );
        })}
      </ul>
    </div>
  );
};

/** How precisely people are placed: what is vague is said, and can be looked at. */
const PrecisionRows = () => {
  const { number } = useFormat();
  const act = useActions();
  const words = wordsOf(useLang()).map;
  const { byPrecision, placed, placements } = useMapData();
  const idsAt = (precision: string): EntityId[] =>
    placed.flatMap(({ id }) => (placements.get(id)?.precision === precision ? [id] : []));
  return (
    <div className={classes.section}>
      <p className={classes.heading}>{words.precision}</p>
      <ul aria-label={words.precision}>
        {PRECISIONS.filter((precision) => byPrecision.has(precision)).map((precision) => (
          <Row
            key={precision}
            sample={null}
            text={words.precisions[precision]}
            count={number(byPrecision.get(precision) ?? 0)}
            hint={number(byPrecision.get(precision) ?? 0)}
            select={() => act.select(idsAt(precision))}
          />
        ))}
      </ul>
    </div>
  );
};

/** Tells how wide the legend is while it is open, px; 0 otherwise. */
const useTellingWidth = (
  legend: RefObject<HTMLElement | null>,
  isOpen: boolean,
  tell: (width: number) => void,
): void => {
  useEffect(() => {
    const element = legend.current;
    if (!isOpen || !element) return tell(0);
    const observer = new ResizeObserver(() => tell(element.offsetWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [legend, isOpen, tell]);
};

interface LegendProps {
  readonly fills: ReadonlyMap<TerritoryKey, string>;
  readonly startsOpen: boolean;
  readonly tellWidth: (width: number) => void;
}
/** What shapes, colours and places mean, with counts that choose. */
export const MapLegend = ({ fills, startsOpen, tellWidth }: LegendProps) => {
  const { t } = useTranslation();
  const { placed } = useMapData();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const legend = useRef<HTMLElement>(null);
  useTellingWidth(legend, isOpen, tellWidth);
  return (
    <section ref={legend} className={classes.legend} aria-label={t('map.legend.name')}>
      <UnstyledButton
        className={classes.title ?? ''}
        aria-expanded={isOpen}
        title={t(isOpen ? 'map.legend.collapse' : 'map.legend.expand')}
        onClick={() => setIsOpen(!isOpen)}
      >
        <strong>{t('map.legend.title')}</strong>
        {isOpen && <span className={classes.hint}>{t('map.legend.shownTotal')}</span>}
        {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
      </UnstyledButton>
      {isOpen && (
        <div className={classes.body}>
          <ClassRows fills={fills} />
          <KindRows />
          <ColourRows />
          {placed.length > 0 && <PrecisionRows />}
        </div>
      )}
    </section>
  );
};
