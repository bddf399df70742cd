import { Button, Group, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyError } from '../../../shared/contract/client.ts';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { noFilters } from '../../state/partnerships.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { countFilters } from './choose-suggestions.ts';
import classes from './partnerships.module.css';
import { SUGGESTIONS_JOB, useSuggestionProgress } from './use-suggestions.ts';

/** The computation under way, and how to stop it. */
export const Searching = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const done = useSuggestionProgress();
  const cancel = useCommand('job.cancel');
  const percent = `${number(Math.round(done * 100))}\u00A0%`;
  return (
    <div className={classes.state}>
      <p role="status">{t('partnerships.empty.searching')}</p>
      <Progress
        className={classes.progress ?? ''}
        value={done * 100}
        size="lg"
        aria-label={t('partnerships.empty.percent', { percent })}
      />
      <Button variant="default" onClick={() => cancel.mutate({ job: SUGGESTIONS_JOB })}>
        {t('partnerships.empty.stop')}
      </Button>
    </div>
  );
};

export const Failure = ({ error, again }: { error: ReplyError; again: () => void }) => {
  const { t } = useTranslation();
  const isStopped = error.reply?.code === 'E-CANCELLED';
  return (
    <div className={classes.state}>
      <p role="alert">{isStopped ? t('partnerships.empty.stopped') : error.message}</p>
      <Button onClick={again}>{t('partnerships.empty.again')}</Button>
    </div>
  );
};

/** Less than the whole project is looked at: a territory, unless the project has none, or one actor. */
const useIsNarrowed = (): boolean => {
  const project = useProject();
  const { territory, actor } = useWorkspace((state) => state.suggestions);
  return actor !== null || (territory ?? project?.territory?.id ?? 'all') !== 'all';
};

const AddData = ({ isFirst }: { isFirst: boolean }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  if (isReadOnly) return null;
  return (
    <>
      <Button variant={isFirst ? 'filled' : 'default'} onClick={() => run('import.open')}>
        {t('partnerships.empty.import')}
      </Button>
      <Button variant="default" onClick={() => run('explorer.add')}>
        {t('partnerships.empty.add')}
      </Button>
    </>
  );
};

/** « Il faut au moins 10 acteurs et 10 liens… »: the sentence is the host's. */
export const TooFew = ({ text }: { text: string }) => {
  const { t } = useTranslation();
  const act = useActions();
  const isNarrowed = useIsNarrowed();
  const widen = () => act.changeSuggestions({ territory: 'all', axis: null, actor: null });
  return (
    <div className={classes.state}>
      <h3>{t(isNarrowed ? 'partnerships.empty.fewHere' : 'partnerships.empty.few')}</h3>
      <p role="status">{text}</p>
      <Group gap="sm">
        {isNarrowed && <Button onClick={widen}>{t('partnerships.empty.wider')}</Button>}
        <AddData isFirst={!isNarrowed} />
      </Group>
    </div>
  );
};

/** Those put off to a day: how many, and the first day. */
const useComingBack = (): string => {
  const { t } = useTranslation();
  const lang = useLang();
  const { data } = useOperation('decision.list', { state: 'later' });
  const days = (data ?? []).flatMap(({ until }) => (until === null ? [] : [until])).sort();
  const [first] = days;
  if (first === undefined) return '';
  return t('partnerships.empty.back', { count: days.length, date: formatDate(first, lang) });
};

const AllReviewed = () => {
  const { t } = useTranslation();
  const act = useActions();
  const back = useComingBack();
  return (
    <>
      <p role="status">
        {t('partnerships.empty.all')} {back}
      </p>
      <Button onClick={() => act.changeSuggestions({ tab: 'decisions' })}>
        {t('partnerships.empty.seeDecisions')}
      </Button>
    </>
  );
};

/** Nothing is listed: the filters, the answers given or the choice of territory are why. */
export const Nothing = ({ list }: { list: SuggestionList }) => {
  const { t } = useTranslation();
  const act = useActions();
  const ref = useRef<HTMLDivElement>(null);
  const filters = useWorkspace((state) => state.suggestions);
  // The answer to the last one took its button away: the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  const isFiltered = countFilters(filters) > 0;
  return (
    <div className={classes.state} ref={ref} tabIndex={-1}>
      {isFiltered ? (
        <>
          <p role="status">{t('partnerships.empty.filters')}</p>
          <Button onClick={() => act.changeSuggestions(noFilters)}>{t('partnerships.filter.clear')}</Button>
        </>
      ) : list.suggestions.length > 0 || list.reviews.some(({ reviewed }) => reviewed > 0) ? (
        <AllReviewed />
      ) : (
        <>
          <p role="status">
            {t('partnerships.empty.none')} {t('partnerships.empty.noneHint')}
          </p>
          {(filters.territory !== 'all' || filters.axis !== null) && (
            <Button onClick={() => act.changeSuggestions({ territory: 'all', axis: null })}>
              {t('partnerships.empty.wider')}
            </Button>
          )}
        </>
      )}
    </div>
  );
};
