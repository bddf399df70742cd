import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { ListHeader } from './list-header.tsx';
import { Notices } from './notices.tsx';
import classes from './partnerships.module.css';
import { Failure, Nothing, Searching, TooFew } from './states.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { SuggestionListbox } from './suggestion-listbox.tsx';
import { useAnswering } from './use-answering.ts';
import { useSuggestionList } from './use-suggestions.ts';

type List = ReturnType<typeof useSuggestionList>;

/** Ranked on the left, the one that is looked at on the right. */
const Listed = ({ list, updatedAtMs }: { list: NonNullable<List['data']>; updatedAtMs: number }) => {
  const { shown, list: listRef, heading, answer, look } = useAnswering(list, updatedAtMs);
  return (
    <>
      <Notices list={list} />
      <div className={classes.body}>
        <SuggestionListbox
          ref={listRef}
          list={list}
          shown={shown}
          look={look}
          enter={() => heading.current?.focus()}
        />
        {shown.current ? (
          <AreaBoundary key={shown.current.id} isPanel>
            <SuggestionCard
              heading={heading}
              suggestion={shown.current}
              answer={answer}
              leave={() => listRef.current?.focus()}
            />
          </AreaBoundary>
        ) : (
          <Nothing list={list} />
        )}
      </div>
    </>
  );
};

const Suggestions = () => {
  const list = useSuggestionList();
  const { data, error, isPending, isFetching, dataUpdatedAt } = list;
  const isSearching = isPending || (isFetching && !data);
  return (
    <>
      <ListHeader list={data} isRefreshing={isFetching && !!data} />
      {isSearching && <Searching />}
      {!isSearching && error && <Failure error={error} again={() => void list.refetch()} />}
      {!isSearching &&
        !error &&
        data &&
        (data.few ? <TooFew text={data.few} /> : <Listed list={data} updatedAtMs={dataUpdatedAt} />)}
    </>
  );
};

/** Partenariats à explorer: leads to discuss, and what a committee has answered. */
export const PartnershipsScreen = () => {
  const { t } = useTranslation();
  const act = useActions();
  const tab = useWorkspace((state) => state.suggestions.tab);
  return (
    <Tabs
      value={tab}
      onChange={(next) => act.changeSuggestions({ tab: next === 'decisions' ? 'decisions' : 'list' })}
      keepMounted={false}
      className={classes.screen}
    >
      <div className={classes.top}>
        <h2 className={classes.title}>{t('frame.screens.partnerships')}</h2>
        <Tabs.List aria-label={t('partnerships.tabs.name')} className={classes.tabs ?? ''}>
          <Tabs.Tab value="list">{t('partnerships.tabs.list')}</Tabs.Tab>
          <Tabs.Tab value="decisions">{t('partnerships.tabs.decisions')}</Tabs.Tab>
        </Tabs.List>
      </div>
      <Tabs.Panel value="list" className={classes.panel ?? ''} tabIndex={-1}>
        <AreaBoundary>
          <Suggestions />
        </AreaBoundary>
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className={classes.panel ?? ''} tabIndex={-1}>
        <AreaBoundary>
          <DecisionsPanel />
        </AreaBoundary>
      </Tabs.Panel>
    </Tabs>
  );
};
