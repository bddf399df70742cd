import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SuggestionRecord } from '../../../../shared/contract/suggestion-operations.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import { SolidityMark } from '../solidity.tsx';
import { askedOf } from '../use-suggestions.ts';
import classes from './method-settings.module.css';
import type { Tuning } from './tuning.ts';

const SHOWN = 10;
/** Among these a place is compared; what comes from further is said to enter the list. */
const COMPARED = 50;
const PAUSE_MS = 250;

/** « monte de 2 ». */
const useMove = (before: readonly SuggestionRecord[]) => {
  const { t } = useTranslation();
  const ranks = new Map(before.map(({ id, rank }) => [id, rank]));
  return ({ id, rank }: SuggestionRecord): { readonly text: string; readonly way: string } => {
    const was = ranks.get(id);
    if (was === undefined) return { text: t('partnerships.settings.entered'), way: 'up' };
    if (was > rank) return { text: t('partnerships.settings.up', { count: was - rank }), way: 'up' };
    if (was < rank) return { text: t('partnerships.settings.down', { count: rank - was }), way: 'down' };
    return { text: '', way: 'same' };
  };
};

const Lines = ({
  shown,
  before,
}: {
  shown: readonly SuggestionRecord[];
  before: readonly SuggestionRecord[];
}) => {
  const move = useMove(before);
  return (
    <ol className={classes.trial}>
      {shown.map((one) => {
        const { text, way } = move(one);
        return (
          <li key={one.id}>
            <span className={classes.trialRank}>{one.rank}</span>
            <span className={classes.trialPair}>
              <bdi>{one.a.name}</bdi> ↔ <bdi>{one.b.name}</bdi>
              {text && (
                <span className={classes.trialMove} data-way={way}>
                  {text}
                </span>
              )}
            </span>
            <SolidityMark solidity={one.solidity} />
          </li>
        );
      })}
    </ol>
  );
};

/** The list as it would be, beside the sliders. */
export const TrialList = ({ tuning }: { tuning: Tuning }) => {
  const { t } = useTranslation();
  const [trial] = useDebouncedValue(tuning, PAUSE_MS);
  const everywhere = { territory: null, axis: null, entity: null };
  const kept = useOperation('suggestion.list', askedOf(everywhere, COMPARED));
  const tried = useOperation(
    'suggestion.list',
    { ...askedOf({ ...everywhere, trial }, SHOWN), job: 'suggestions-trial' },
    { keepPrevious: true },
  );
  return (
    <section className={classes.preview} aria-labelledby="trial-title" aria-busy={tried.isFetching}>
      <h4 id="trial-title">{t('partnerships.settings.preview')}</h4>
      {tried.error && <p role="alert">{tried.error.message}</p>}
      {tried.data?.few && <p>{tried.data.few}</p>}
      {tried.data && kept.data ? (
        <Lines shown={tried.data.suggestions} before={kept.data.suggestions} />
      ) : (
        !tried.error && <Waiting />
      )}
    </section>
  );
};
