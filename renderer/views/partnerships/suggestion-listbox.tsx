import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionList, SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { useSettings } from '../../backend/use-app.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { mainReasons } from './choose-suggestions.ts';
import classes from './partnerships.module.css';
import { SolidityMark } from './solidity.tsx';
import { useReasonWords } from './use-reason-words.ts';
import type { ShownSuggestions } from './use-suggestions.ts';

/** Why in few words, and what must be seen at once. */
const useHints = () => {
  const { t } = useTranslation();
  const { short } = useReasonWords();
  return (one: SuggestionRecord): string =>
    [
      ...mainReasons(one).map(short),
      ...(one.isBack ? [t('partnerships.badges.backShort')] : []),
      ...(one.isNewcomer ? [t('partnerships.badges.newcomerShort')] : []),
      ...(one.decision && !one.isBack ? [t(`partnerships.states.${one.decision.state}`).toLowerCase()] : []),
    ].join(' · ');
};

interface OptionProps {
  readonly id: string;
  readonly one: SuggestionRecord;
  /** From 1, in this list. */
  readonly place: number;
  readonly isCurrent: boolean;
  readonly hints: string;
  readonly look: () => void;
}
const Option = ({ id, one, place, isCurrent, hints, look }: OptionProps) => {
  const { t } = useTranslation();
  useEffect(() => {
    if (isCurrent) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id, isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is the listbox's, which holds the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus and says which option is active
    <div id={id} role="option" aria-selected={isCurrent} className={classes.option} onClick={look}>
      <span className={classes.rank}>{place}</span>
      <span className={classes.ends}>
        <bdi className={classes.first}>{one.a.name}</bdi>
        <span className={classes.second}>
          <span aria-hidden>{isSymmetric(one.relation) ? '↔' : '→'} </span>
          <span className="visually-hidden">{t('partnerships.list.and')}</span> <bdi>{one.b.name}</bdi>
        </span>
      </span>
      <SolidityMark solidity={one.solidity} />
      <span className={classes.hints}>{hints}</span>
    </div>
  );
};

/** « 7 des 12 pistes fortes examinées ont été retenues. » */
const Reviews = ({ list }: { list: SuggestionList }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return list.reviews
    .filter(({ reviewed }) => reviewed > 0)
    .map(({ solidity, reviewed, retained }) => (
      <p key={solidity} className={classes.review}>
        {reviewed === 1
          ? t(retained === 1 ? 'partnerships.list.reviewAlone' : 'partnerships.list.reviewAloneNot', {
              solidity: t(`partnerships.list.reviewSolidityOne.${solidity}`),
            })
          : t('partnerships.list.review', {
              count: retained,
              number: number(reviewed),
              retained: number(retained),
              solidity: t(`partnerships.list.reviewSolidity.${solidity}`),
            })}
      </p>
    ));
};

/** « Les 200 premières sur 586. » */
const Cut = ({ list: { suggestions, total } }: { list: SuggestionList }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (suggestions.length === 0 || suggestions.length >= total) return null;
  return (
    <p className={classes.review}>
      {t('partnerships.firstOf', { shown: number(suggestions.length), total: number(total) })}
    </p>
  );
};

const PAGE = 8;
const moved = (key: string, at: number, count: number): number | null => {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
};

interface Props {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly list: SuggestionList;
  readonly shown: ShownSuggestions;
  readonly look: (id: string) => void;
  /** To the details. */
  readonly enter: () => void;
}

/** ↑ ↓ move, Entrée goes to the details; R, E, X, P are commands that only this list hears. */
const useListKeys = ({ shown, look, enter }: Omit<Props, 'ref' | 'list'>) => {
  const ids = shown.shown.map(({ id }) => id);
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return enter();
    }
    const to = moved(event.key, ids.indexOf(shown.current?.id ?? ''), ids.length);
    const id = to === null ? undefined : ids[to];
    if (id === undefined) return;
    event.preventDefault();
    look(id);
  };
};

const GroupTitle = ({ id, rule }: { id: string; rule: string | null }) => {
  const { t } = useTranslation();
  const { ruleTitle } = useReasonWords();
  return (
    <div id={id} className={classes.groupTitle} role="presentation">
      {rule === null ? t('partnerships.sort.others') : `${rule} · ${ruleTitle(rule)}`}
    </div>
  );
};

interface OptionsProps extends Pick<Props, 'shown' | 'look'> {
  readonly id: string;
}
const optionId = (id: string, suggestion: string): string => `${id}-${suggestion}`;

/** One after the other, or under the rule that proposes them. */
const Options = ({ id, shown, look }: OptionsProps) => {
  const hintsOf = useHints();
  const optionsOf = (suggestions: readonly SuggestionRecord[]) =>
    suggestions.map((one) => (
      <Option
        key={one.id}
        id={optionId(id, one.id)}
        one={one}
        place={shown.shown.indexOf(one) + 1}
        hints={hintsOf(one)}
        isCurrent={one === shown.current}
        look={() => look(one.id)}
      />
    ));
  if (!shown.isGrouped) return optionsOf(shown.shown);
  return shown.groups.map(({ rule, suggestions }) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div key={rule ?? ''} role="group" aria-labelledby={`${id}-rule-${rule ?? ''}`}>
      <GroupTitle id={`${id}-rule-${rule ?? ''}`} rule={rule} />
      {optionsOf(suggestions)}
    </div>
  ));
};

/** What was under the focus made way for the list: the keyboard goes on from here. */
const useTakenFocus = (ref: RefObject<HTMLElement | null>, hasLines: boolean): void => {
  useEffect(() => {
    if (hasLines && document.activeElement === document.body) ref.current?.focus();
  }, [ref, hasLines]);
};

/** The ranked list. */
export const SuggestionListbox = ({ ref, list, shown, look, enter }: Props) => {
  const { t } = useTranslation();
  const { singleKeys } = useSettings();
  const id = useId();
  const onKeyDown = useListKeys({ shown, look, enter });
  useTakenFocus(ref, shown.shown.length > 0);
  return (
    <div className={classes.aside}>
      {shown.shown.length > 0 && (
        <div
          ref={ref}
          role="listbox"
          tabIndex={0}
          className={classes.listbox}
          aria-label={t('partnerships.list.name')}
          aria-describedby={`${id}-keys`}
          aria-activedescendant={shown.current ? optionId(id, shown.current.id) : undefined}
          data-scope="suggestions"
          onKeyDown={onKeyDown}
        >
          <Options id={id} shown={shown} look={look} />
        </div>
      )}
      <div className={classes.under}>
        <Reviews list={list} />
        <Cut list={list} />
        <p id={`${id}-keys`} className={`${classes.review} ${classes.keys}`}>
          {t(singleKeys ? 'partnerships.list.keys' : 'partnerships.list.keysOff')}
        </p>
      </div>
    </div>
  );
};
