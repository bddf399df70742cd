import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconChevronUp, IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LookId, lookOf, RELATION_LOOKS } from '../../../shared/domain/look.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import classes from './legend.module.css';
import { LegendColours } from './legend-colours.tsx';
import { countLegend } from './legend-counts.ts';
import { LegendMarks } from './legend-marks.tsx';
import { LegendSizes } from './legend-sizes.tsx';
import { LegendSuggestions } from './legend-suggestions.tsx';
import { RelationSample } from './relation-sample.tsx';

interface RowProps {
  readonly symbol: ReactNode;
  readonly name: string;
  readonly shown: number;
  readonly total: number;
  readonly isHidden: boolean;
  readonly select: () => void;
  readonly toggle: () => void;
}

const Row = ({ symbol, name, shown, total, isHidden, select, toggle }: RowProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = { shown: number(shown), total: number(total) };
  const label = t(isHidden ? 'explorer.legend.show' : 'explorer.legend.hide', { name });
  return (
    <li className={classes.row} data-hidden={isHidden || undefined}>
      <UnstyledButton className={classes.name ?? ''} onClick={select}>
        {symbol}
        <span className={classes.words}>{name}</span>
        <span className={classes.count} aria-hidden>
          {number(shown)} / {number(total)}
        </span>
        <span className="visually-hidden">{t('explorer.legend.selectAll', counts)}</span>
      </UnstyledButton>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} onClick={toggle}>
        {isHidden ? <IconEyeOff size={16} stroke={1.75} /> : <IconEye size={16} stroke={1.75} />}
      </ActionIcon>
    </li>
  );
};

const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

const LookRows = () => {
  const { ecosystem, shown } = useGraph();
  const vocabulary = wordsOf(useLang()).vocabulary;
  const act = useActions();
  const hidden = useWorkspace((state) => state.view.hiddenLooks);
  const isColour = useWorkspace(({ view }) => view.colourBy === 'look');
  const { looks } = useMemo(() => countLegend(ecosystem, shown), [ecosystem, shown]);
  const select = (look: LookId) =>
    act.select(shown.entities.filter((entity) => lookOf(entity) === look).map(({ id }) => id));
  return looks.map(({ key, ...counts }) => (
    <Row
      key={key}
      {...counts}
      symbol={<LookSymbol look={key} size={20} isBare={!isColour} />}
      name={vocabulary.looks[key]}
      isHidden={hidden.includes(key)}
      select={() => select(key)}
      toggle={() => act.changeView({ hiddenLooks: toggled(hidden, key) })}
    />
  ));
};

const RelationRows = () => {
  const { ecosystem, shown } = useGraph();
  const vocabulary = wordsOf(useLang()).vocabulary;
  const act = useActions();
  const hidden = useWorkspace((state) => state.view.hiddenRelations);
  const { relations } = useMemo(() => countLegend(ecosystem, shown), [ecosystem, shown]);
  const select = (type: RelationType) => {
    const ends = shown.relations
      .filter((relation) => relation.type === type)
      .flatMap(({ from, to }) => [from, to]);
    act.select([...new Set(ends)]);
  };
  return relations.map(({ key, ...counts }) => (
    <Row
      key={key}
      {...counts}
      symbol={<RelationSample look={RELATION_LOOKS[key]} />}
      name={vocabulary.relations[key]}
      isHidden={hidden.includes(key)}
      select={() => select(key)}
      toggle={() => act.changeView({ hiddenRelations: toggled(hidden, key) })}
    />
  ));
};

interface SectionProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}
const Section = ({ title, isOpen, toggle, children }: SectionProps) => (
  <div className={classes.section}>
    <UnstyledButton className={classes.sectionTitle ?? ''} aria-expanded={isOpen} onClick={toggle}>
      {title}
      {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
    </UnstyledButton>
    {isOpen && children}
  </div>
);

/** When colours say something else, the kinds are shapes alone. */
const Kinds = () => {
  const { t } = useTranslation();
  const { look } = wordsOf(useLang()).sheet.fields;
  const isColour = useWorkspace(({ view }) => view.colourBy === 'look');
  const [isOpen, setIsOpen] = useState(true);
  const rows = (
    <ul aria-label={t('explorer.legend.kinds')}>
      <LookRows />
    </ul>
  );
  if (isColour) return rows;
  return (
    <Section
      title={t('appearance.by', { what: t('appearance.shape'), field: look })}
      isOpen={isOpen}
      toggle={() => setIsOpen(!isOpen)}
    >
      {rows}
    </Section>
  );
};

const LegendBody = () => {
  const { t } = useTranslation();
  const [linksOpen, setLinksOpen] = useState(false);
  return (
    <div className={classes.body}>
      <LegendSuggestions />
      <LegendColours />
      <Kinds />
      <Section title={t('explorer.legend.links')} isOpen={linksOpen} toggle={() => setLinksOpen(!linksOpen)}>
        <ul aria-label={t('explorer.legend.links')}>
          <RelationRows />
        </ul>
        <p className={classes.note}>{t('explorer.legend.money')}</p>
      </Section>
      <LegendSizes />
      <LegendMarks />
    </div>
  );
};

/** What the picture's shapes and lines mean, with counts that act: click selects, the eye hides. */
export const Legend = ({ startsOpen }: { startsOpen: boolean }) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <section
      className={classes.legend}
      aria-label={t('explorer.legend.title')}
      data-floats={isOpen ? 'legend' : 'folded'}
    >
      <UnstyledButton
        className={classes.title ?? ''}
        aria-expanded={isOpen}
        title={t(isOpen ? 'explorer.legend.collapse' : 'explorer.legend.expand')}
        onClick={() => setIsOpen(!isOpen)}
      >
        <strong>{t('explorer.legend.title')}</strong>
        {isOpen && <span className={classes.hint}>{t('explorer.legend.shownTotal')}</span>}
        {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
      </UnstyledButton>
      {isOpen && <LegendBody />}
    </section>
  );
};
