import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import { AXES, type Axis } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { SORTS } from '../../state/partnerships.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { countFilters } from './choose-suggestions.ts';
import { ActiveFilters, FilterMenu } from './filter-menu.tsx';
import classes from './partnerships.module.css';
import { TerritoryChip } from './territory-chip.tsx';
import { useShownSuggestions } from './use-suggestions.ts';

const Check = ({ label, isChosen, run }: { label: string; isChosen: boolean; run: () => void }) => (
  <Menu.Item
    renderRoot={(props) => <button type="button" {...props} role="menuitemradio" aria-checked={isChosen} />}
    data-chosen={isChosen || undefined}
    className={classes.choice ?? ''}
    onClick={run}
  >
    {label}
  </Menu.Item>
);

const AxisChip = () => {
  const { t } = useTranslation();
  const act = useActions();
  const { axes } = wordsOf(useLang()).vocabulary;
  const axis = useWorkspace((state) => state.suggestions.axis);
  const choose = (next: Axis | null) => act.changeSuggestions({ axis: next });
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.chip ?? ''}>
          <strong>{t('partnerships.axis.label')}</strong>
          <span>{axis === null ? t('partnerships.axis.all') : axes[axis]}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Check label={t('partnerships.axis.all')} isChosen={axis === null} run={() => choose(null)} />
        {AXES.map((one) => (
          <Check key={one} label={axes[one]} isChosen={axis === one} run={() => choose(one)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const SortMenu = () => {
  const { t } = useTranslation();
  const act = useActions();
  const { sort, byRule } = useWorkspace((state) => state.suggestions);
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.quiet ?? ''}>
          {t('partnerships.sort.button', { by: t(`partnerships.sort.${sort}`) })}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {SORTS.map((one) => (
          <Check
            key={one}
            label={t(`partnerships.sort.${one}`)}
            isChosen={sort === one}
            run={() => act.changeSuggestions({ sort: one })}
          />
        ))}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => (
            <button type="button" {...props} role="menuitemcheckbox" aria-checked={byRule} />
          )}
          data-chosen={byRule || undefined}
          className={classes.choice ?? ''}
          onClick={() => act.changeSuggestions({ byRule: !byRule })}
        >
          {t('partnerships.sort.byRule')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** « 27 pistes à discuter, pas des décisions · Comment c’est calculé ». */
const Sentence = ({ list, isRefreshing }: { list: SuggestionList | undefined; isRefreshing: boolean }) => {
  const { t } = useTranslation();
  const act = useActions();
  const { number } = useFormat();
  const { shown } = useShownSuggestions(list?.suggestions);
  const isFiltered = useWorkspace((state) => countFilters(state.suggestions) > 0);
  return (
    <p className={classes.sentence}>
      <span role="status">
        {isRefreshing && <span className={classes.refreshing}>{t('partnerships.empty.refreshing')} </span>}
        {list && list.few === null && (
          <>
            <Trans
              i18nKey="partnerships.count"
              count={list.total}
              values={{ number: number(list.total) }}
              components={{ b: <strong /> }}
            />
            {isFiltered &&
              shown.length < list.suggestions.length &&
              ` (${t('partnerships.shownOf', { shown: number(shown.length), total: number(list.suggestions.length) })})`}
          </>
        )}
      </span>
      {list && list.few === null && ' · '}
      <button type="button" className={classes.link} onClick={() => act.openDialog({ name: 'method' })}>
        {t('partnerships.how')}
      </button>
    </p>
  );
};

/** What the list is about, in chips, and how it is sorted. */
export const ListHeader = (props: { list: SuggestionList | undefined; isRefreshing: boolean }) => (
  <div className={classes.header}>
    <div className={classes.chips}>
      <TerritoryChip />
      <AxisChip />
      <FilterMenu all={props.list?.suggestions ?? []} />
      <SortMenu />
      <ActiveFilters />
    </div>
    <Sentence {...props} />
  </div>
);
