import { Button, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUpItem, ToDo } from '../../../shared/contract/follow-up-operations.ts';
import { NONE } from '../../../shared/domain/filters/reader.ts';
import { INCOMPLETE_UNDER } from '../../../shared/domain/follow-up.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { startView } from '../../../shared/domain/view.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import { PersonCounts } from '../persons/person-counts.tsx';
import { isNothingToDo, type PersonToDo, usePersonToDo } from '../persons/use-person-to-do.ts';
import { CountRow } from './count-row.tsx';
import classes from './follow-ups.module.css';
import { useMarkDone } from './use-mark-done.ts';

const SHOWN = 3;

const DueText = ({ item }: { item: FollowUpItem }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const date = item.dueOn ? formatDate(item.dueOn, lang) : '';
  if (item.state === 'undated') return t('followUps.todo.undated');
  if (item.state === 'due') return t('followUps.todo.due', { date });
  return <span className={classes.late}>{t('followUps.todo.late', { date })}</span>;
};

const FollowUpRow = ({ item, isReadOnly }: { item: FollowUpItem; isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const { openEntity } = useActions();
  const markDone = useMarkDone();
  const { name } = item;
  return (
    <li className={classes.item}>
      <div className={classes.itemText}>
        <UnstyledButton
          className={classes.link ?? ''}
          aria-label={t('followUps.todo.openExchange', { name: item.followUp ?? name })}
          onClick={() => openEntity(item.id)}
        >
          <bdi>{item.followUp ?? t('followUps.todo.noText')}</bdi>
        </UnstyledButton>
        <span className={classes.hint}>
          <DueText item={item} /> · <bdi>{name}</bdi>
        </span>
      </div>
      {!isReadOnly && (
        <Button
          variant="default"
          size="sm"
          h={32}
          style={{ flexShrink: 0 }}
          aria-label={t('followUps.todo.markDoneFor', { name: item.followUp ?? name })}
          onClick={() => markDone(item)}
        >
          {t('followUps.todo.markDone')}
        </Button>
      )}
    </li>
  );
};

/** « Pacte, dernier échange : 12 mars 2024 » for the first of them. */
const useStaleHint = ({ staleAlliances, staleCount }: ToDo): string => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const named = staleAlliances.slice(0, 2).map(({ name, lastOn }) => {
    const date = lastOn === null ? null : formatDate(lastOn, lang);
    return `${name} (${date === null ? t('followUps.todo.never') : t('followUps.todo.last', { date })})`;
  });
  const others = staleCount - named.length;
  const more = others > 0 ? [t('followUps.todo.more', { count: others, number: number(others) })] : [];
  return [...named, ...more].join(' · ');
};

/** The ways from a count to what it counts. */
const useWays = (todo: ToDo) => {
  const { showView, showScreen, changeSuggestions } = useActions();
  const store = useWorkspaceStore();
  return {
    showDecisions: () => {
      changeSuggestions({ tab: 'decisions' });
      showScreen('partnerships');
    },
    showStale: () =>
      showView('explorer', { ...startView, highlight: todo.staleAlliances.map(({ id }) => id) }),
    showIncomplete: () => {
      const { view } = store.getState();
      const most = String(Math.ceil(INCOMPLETE_UNDER * 100) - 1);
      showView('table', {
        ...startView,
        filters: [{ field: 'completeness', op: 'in', values: ['', most] }],
        table: { ...view.table, tab: 'incomplete' },
        map: view.map,
      });
    },
    showUnlocated: () =>
      showView('explorer', {
        ...startView,
        filters: [
          { field: 'kind', op: 'in', values: ['actor', 'funder'] },
          { field: 'location', op: 'in', values: [NONE] },
          // A class of actors is nowhere.
          { field: 'type', op: 'not-in', values: ['group'] },
        ],
      }),
  };
};

/** Alliances without an exchange have a line of their own. */
const SAID_ELSEWHERE = 'R21';

/** What rules remind of: its names lead to their cards. */
const Reminders = ({ reminders }: Pick<ToDo, 'reminders'>) =>
  reminders
    .filter(({ rule }) => rule !== SAID_ELSEWHERE)
    .slice(0, SHOWN)
    .map(({ rule, scope, text, segments }) => (
      <li key={`${rule} ${scope.id} ${text}`} className={classes.item}>
        <div className={classes.itemText}>
          <ToldSentence segments={segments} />
        </div>
      </li>
    ));

const Counts = ({ todo }: { todo: ToDo }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const ways = useWays(todo);
  const staleHint = useStaleHint(todo);
  const counted = (count: number) => ({ count, number: number(count) });
  const { staleCount, incompleteCount, unlocatedCount, lateDecisionCount } = todo;
  return (
    <>
      {lateDecisionCount > 0 && (
        <CountRow
          text={t('followUps.todo.lateDecisions', counted(lateDecisionCount))}
          hint={t('followUps.todo.lateDecisionsHint')}
          action={t('followUps.todo.showDecisions')}
          run={ways.showDecisions}
        />
      )}
      {staleCount > 0 && (
        <CountRow
          text={t('followUps.todo.stale', counted(staleCount))}
          hint={staleHint}
          action={t('followUps.todo.show')}
          run={ways.showStale}
        />
      )}
      {incompleteCount > 0 && (
        <CountRow
          text={t('followUps.todo.incomplete', counted(incompleteCount))}
          hint={t('followUps.todo.incompleteHint')}
          action={t('followUps.todo.complete')}
          run={ways.showIncomplete}
        />
      )}
      {unlocatedCount > 0 && (
        <CountRow
          text={t('followUps.todo.unlocated', counted(unlocatedCount))}
          action={t('followUps.todo.locate')}
          run={ways.showUnlocated}
        />
      )}
    </>
  );
};

/** « 12 fiches peu renseignées, 3 suivis à faire dont 1 en retard ». */
const useSummary = ({ incompleteCount, followUpCount, overdueCount }: ToDo): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const incomplete = t('followUps.todo.incomplete', {
    count: incompleteCount,
    number: number(incompleteCount),
  });
  const followUps = t('followUps.todo.followUps', { count: followUpCount, number: number(followUpCount) });
  const overdue =
    overdueCount > 0
      ? ` ${t('followUps.todo.overdue', { count: overdueCount, number: number(overdueCount) })}`
      : '';
  return t('followUps.todo.summary', { incomplete, followUps: `${followUps}${overdue}` });
};

const Listed = ({ todo, persons }: { todo: ToDo; persons: PersonToDo | null }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isReadOnly = useProject()?.readOnly ?? true;
  const summary = useSummary(todo);
  const [isWhole, setIsWhole] = useState(false);
  const { followUps, followUpCount, staleCount, incompleteCount, unlocatedCount } = todo;
  const { lateDecisionCount, reminderCount } = todo;
  const counts = [
    followUpCount,
    staleCount,
    incompleteCount,
    unlocatedCount,
    lateDecisionCount,
    reminderCount,
  ];
  if (counts.every((count) => count === 0) && isNothingToDo(persons))
    return <p className={classes.summary}>{t('followUps.todo.nothing')}</p>;
  const shown = isWhole ? followUps : followUps.slice(0, SHOWN);
  const others = followUpCount - shown.length;
  return (
    <>
      <p className={classes.summary}>{summary}</p>
      <ul className={classes.items}>
        {shown.map((item) => (
          <FollowUpRow key={item.id} item={item} isReadOnly={isReadOnly} />
        ))}
        {others > 0 && (
          <li className={classes.item}>
            <UnstyledButton className={classes.more ?? ''} onClick={() => setIsWhole(true)}>
              {t('followUps.todo.showMore', { count: others, number: number(others) })}
            </UnstyledButton>
          </li>
        )}
        {persons && <PersonCounts todo={persons} />}
        <Reminders reminders={todo.reminders} />
        <Counts todo={todo} />
      </ul>
    </>
  );
};

/** « À faire »: what waits in the open project, the most urgent first. */
export const ToDoPanel = () => {
  const { t } = useTranslation();
  const { data, error } = useOperation('todo.list', {});
  const persons = usePersonToDo();
  if (!data && !error) return null;
  return (
    <section className={classes.panel} aria-labelledby="home-todo">
      <Title order={2} id="home-todo">
        {t('followUps.todo.title')}
      </Title>
      {error && <p role="alert">{error.message}</p>}
      {data && <Listed todo={data} persons={persons} />}
    </section>
  );
};
