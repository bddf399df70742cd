import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChartHistogram, IconX } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { startView, type View } from '../../../shared/domain/view.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { countKinds, useCounted } from '../../i18n/use-counted.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { ViewMenu } from '../saved-views/view-menu.tsx';
import { AddFilter } from './add-filter.tsx';
import { FilterChip } from './filter-chip.tsx';
import classes from './filters.module.css';
import { GroupingChip } from './grouping-chip.tsx';
import { TimeChip } from './time-chip.tsx';

/** « et » between two chips; pressing it makes all of them « ou ». */
const Between = () => {
  const { t } = useTranslation();
  const act = useActions();
  const match = useWorkspace((state) => state.view.match);
  const hint = t(match === 'all' ? 'explorer.bar.toAny' : 'explorer.bar.toAll');
  const word = t(match === 'all' ? 'explorer.bar.and' : 'explorer.bar.or');
  return (
    <Tooltip withinPortal={false} label={hint} multiline maw={260}>
      <UnstyledButton
        className={classes.between ?? ''}
        aria-label={`${word}, ${hint}`}
        onClick={() => act.changeView({ match: match === 'all' ? 'any' : 'all' })}
      >
        {word}
      </UnstyledButton>
    </Tooltip>
  );
};

const HighlightChip = () => {
  const { t } = useTranslation();
  const act = useActions();
  const { number } = useFormat();
  const { nameOf } = useGraph();
  const highlight = useWorkspace((state) => state.view.highlight);
  const [first] = highlight;
  if (first === undefined) return null;
  return (
    <div className={classes.chip} data-kind="highlight">
      <span className={classes.chipText}>
        <bdi>
          {t('explorer.bar.highlighted', {
            count: highlight.length,
            number: number(highlight.length),
            name: nameOf(first) ?? '',
          })}
        </bdi>
      </span>
      <UnstyledButton
        className={classes.chipRemove ?? ''}
        aria-label={t('explorer.bar.removeHighlight')}
        onClick={() => act.changeView({ highlight: [] })}
      >
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </div>
  );
};

/** What the eyes of the legend hide: said where one looks for why something is missing, and brought back from there. */
const HiddenChip = () => {
  const { t } = useTranslation();
  const lang = useLang();
  const act = useActions();
  const view = useWorkspace((state) => state.view);
  const words = hiddenWords(view, lang);
  if (words.length === 0) return null;
  return (
    <div className={classes.chip} data-kind="highlight">
      <span className={classes.chipText}>{t('explorer.bar.hidden', { names: words.join(', ') })}</span>
      <UnstyledButton
        className={classes.chipRemove ?? ''}
        aria-label={t('explorer.bar.showHidden')}
        onClick={() => act.changeView({ hiddenLooks: [], hiddenRelations: startView.hiddenRelations })}
      >
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </div>
  );
};
const hiddenWords = ({ hiddenLooks, hiddenRelations }: View, lang: Lang): string[] => {
  const { looks, relations } = wordsOf(lang).vocabulary;
  const chosen = hiddenRelations.filter((type) => !startView.hiddenRelations.includes(type));
  return [...hiddenLooks.map((look) => looks[look]), ...chosen.map((type) => relations[type])];
};

/** « 48 fiches affichées sur 312 », of every kind; which ones, on demand. */
const ShownCount = () => {
  const { shown } = useGraph();
  const { number } = useFormat();
  const counted = useCounted();
  const count = shown.entities.length;
  const kinds = useMemo(() => counted.kinds(countKinds(shown.entities)), [counted, shown]);
  return (
    <Tooltip withinPortal={false} label={kinds} disabled={count === 0} multiline maw={320}>
      <p className={classes.shown}>
        <Trans
          i18nKey="explorer.bar.shown"
          count={count}
          values={{ shown: number(count), total: number(shown.total.entities) }}
          components={{ b: <strong /> }}
        />
      </p>
    </Tooltip>
  );
};

/** Opens and closes the strip of links by year. */
const TimelineToggle = () => {
  const { t } = useTranslation();
  const act = useActions();
  const isOpen = useWorkspace((state) => state.timelineOpen);
  return (
    <Tooltip withinPortal={false} label={t('filters.commands.timeline')}>
      <ActionIcon
        {...(isOpen ? { variant: 'light' } : { variant: 'subtle', color: 'gray' })}
        size={32}
        aria-label={t('filters.timeline.name')}
        aria-pressed={isOpen}
        onClick={() => act.setTimelineOpen(!isOpen)}
      >
        <IconChartHistogram size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

/** Where chips are scrolled, « + Filtre » stays in sight when one is added. */
const useEndInSight = (count: number) => {
  const flow = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count > 0 && flow.current) flow.current.scrollTop = flow.current.scrollHeight;
  }, [count]);
  return flow;
};

/** What decides what is shown, in words, and how much is shown. */
export const ViewBar = ({ leading }: { leading?: ReactNode }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const filters = useWorkspace((state) => state.view.filters);
  const hasMore = useWorkspace(({ view }) => view.highlight.length > 0 || view.timeRange !== null);
  const flow = useEndInSight(filters.length);
  return (
    <section className={classes.bar} aria-label={t('explorer.bar.name')} data-chrome>
      <ViewMenu />
      {leading}
      <div className={classes.flow} ref={flow}>
        {filters.map((criterion, index) => (
          <Fragment key={criterion.field}>
            {index > 0 && <Between />}
            <FilterChip criterion={criterion} />
          </Fragment>
        ))}
        <TimeChip />
        <GroupingChip />
        <HighlightChip />
        <HiddenChip />
        <AddFilter />
        {(filters.length > 0 || hasMore) && (
          <UnstyledButton className={classes.clear ?? ''} onClick={() => run('explorer.clearFilters')}>
            {t('explorer.bar.clear')}
          </UnstyledButton>
        )}
      </div>
      <TimelineToggle />
      <ShownCount />
    </section>
  );
};
