import { Button, Group } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mostRestrictive } from '../../../shared/domain/filter.ts';
import { describeCriterion } from '../../../shared/domain/view-words.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useShownView } from '../../state/graph-provider.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { EntitySelect, IN_WORKSPACE } from '../forms/entity-select.tsx';
import { useFilterWriter } from '../view-bar/use-filters.ts';
import classes from './explorer.module.css';

const Notice = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div className={classes.notice}>
    <p role="status">{text}</p>
    {children && <Group gap="sm">{children}</Group>}
  </div>
);

/** A project without anybody in it. */
export const EmptyProject = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  if (useProject()?.readOnly) return <Notice text={t('explorer.empty.projectReadOnly')} />;
  return (
    <Notice text={t('explorer.empty.project')}>
      <Button onClick={() => run('import.open')}>{t('explorer.empty.import')}</Button>
      <Button variant="default" onClick={() => run('import.paste')}>
        {t('explorer.empty.paste')}
      </Button>
      <Button variant="default" onClick={() => run('explorer.add')}>
        {t('explorer.empty.add')}
      </Button>
    </Notice>
  );
};

/** Everything was hidden by the eyes of the legend: no chip is to blame. */
const NothingLeft = () => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <Notice text={t('explorer.empty.noneHidden')}>
      <Button onClick={() => act.changeView({ hiddenLooks: [], focus: null })}>
        {t('explorer.empty.showAllKinds')}
      </Button>
    </Notice>
  );
};

/** The years chosen leave nobody. */
const NoneInTime = () => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <Notice text={t('filters.noResult.years')}>
      <Button onClick={() => act.changeView({ timeRange: null })}>{t('filters.noResult.removeYears')}</Button>
    </Notice>
  );
};

/** No chip is enough to take away. */
const NoneOfSeveral = ({ count }: { count: number }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Notice text={t('filters.noResult.several', { count })}>
      <Button onClick={() => run('explorer.clearFilters')}>{t('explorer.empty.clear')}</Button>
    </Notice>
  );
};

/** Filters that leave nobody: which one to take away, in words. */
export const NoResult = () => {
  const { t } = useTranslation();
  const lang = useLang();
  const run = useRunCommand();
  const { ecosystem, facts, measures, nameOf } = useGraph();
  const view = useShownView();
  const { remove } = useFilterWriter();
  const removable = useMemo(
    () => mostRestrictive(ecosystem, view, measures, facts),
    [ecosystem, view, measures, facts],
  );
  if (removable?.what === 'time') return <NoneInTime />;
  const criterion = removable === null ? undefined : view.filters[removable.index];
  if (!criterion)
    return view.filters.length === 0 ? <NothingLeft /> : <NoneOfSeveral count={view.filters.length} />;
  const { label, values } = describeCriterion(criterion, nameOf, lang);
  const chip = wordsOf(lang).sheet.chip(label, values);
  return (
    <Notice text={t('explorer.empty.none', { count: view.filters.length, chip })}>
      <Button onClick={() => remove(criterion.field)}>{t('explorer.empty.removeChip')}</Button>
      {view.filters.length > 1 && (
        <Button variant="default" onClick={() => run('explorer.clearFilters')}>
          {t('explorer.empty.clear')}
        </Button>
      )}
    </Notice>
  );
};

/** A large project starts from one entity, not from a ball of thread. */
export const PromptedStart = ({ showAll }: { showAll: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const run = useRunCommand();
  const { shown } = useGraph();
  const selected = useWorkspace((state) => state.selection[0] ?? null);
  return (
    <div className={classes.notice}>
      <p role="status">{t('explorer.empty.many', { total: number(shown.total.entities) })}</p>
      <EntitySelect
        label={t('explorer.empty.manyPick')}
        comboboxProps={IN_WORKSPACE}
        value={selected}
        choose={(id) => {
          if (id === null) return;
          act.changeView({ focus: { id, depth: 1 } });
          act.openEntity(id);
        }}
      />
      <Group gap="sm">
        <Button variant="default" onClick={() => run('view.addFilter')}>
          {t('explorer.empty.manyFilter')}
        </Button>
        <Button variant="default" onClick={showAll}>
          {t('explorer.empty.showAll')}
        </Button>
      </Group>
    </div>
  );
};
