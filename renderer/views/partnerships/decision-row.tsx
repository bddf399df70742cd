import { Menu, NativeSelect, Table, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { DecisionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { Answer } from '../../../shared/domain/decision.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { AUDIENCES, type Audience } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { AnsweredPair } from '../../state/dialog.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useInspect } from '../../widgets/told-sentence.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { capitalise } from '../card/capitalise.ts';
import { DayInput } from '../forms/day-input.tsx';
import { FOLLOWING, useAnswerWords } from './answer-buttons.tsx';
import classes from './partnerships.module.css';
import { AT_ONCE, pairOf, useGiveAnswer } from './use-answer.ts';
import { useLinkNoun } from './use-link-noun.ts';

export const pairOfDecision = (decision: DecisionRecord): AnsweredPair => ({
  id: decision.suggestion,
  a: { id: decision.a, name: decision.aName },
  b: { id: decision.b, name: decision.bName },
  relation: decision.relation,
  decision: { id: decision.id, state: decision.state, on: decision.on },
  isBack: false,
});

/** Answers from the committee's record; those that ask something open their dialog. */
export const useDecide = (decision: DecisionRecord) => {
  const act = useActions();
  const give = useGiveAnswer();
  const suggestion = pairOfDecision(decision);
  return (answer: Answer | 'note') => {
    if (answer === 'note' || !AT_ONCE.has(answer))
      act.openDialog({ name: 'suggestion-answer', answer, suggestion });
    else void give({ suggestion: suggestion.id, pair: pairOf(suggestion) }, answer);
  };
};

type Change = Omit<InputOf<'decision.set'>, 'decision'>;
const useChange = (decision: DecisionRecord) => {
  const notify = useNotify();
  const { mutateAsync } = useCommand('decision.set');
  return async (change: Change): Promise<void> => {
    try {
      await mutateAsync({ decision: decision.id, ...change });
      const pair = pairOf(pairOfDecision(decision));
      notify.done('partnerships.messages.decisionSaved', { pair }, { undoable: true });
    } catch (error) {
      notify.refused(error);
    }
  };
};

const Owner = ({ decision, pair }: { decision: DecisionRecord; pair: string }) => {
  const { t } = useTranslation();
  const change = useChange(decision);
  const [owner, setOwner] = useState(decision.owner ?? '');
  const keep = () => {
    if (owner.trim() !== (decision.owner ?? '')) void change({ owner: owner.trim() || null });
  };
  return (
    <TextInput
      aria-label={t('partnerships.decisions.ownerOf', { pair })}
      placeholder={t('partnerships.decisions.ownerHint')}
      value={owner}
      onChange={(event) => setOwner(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
};

const State = ({ decision, pair }: { decision: DecisionRecord; pair: string }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const words = useAnswerWords();
  const decide = useDecide(decision);
  const readOnly = useProject()?.readOnly ?? true;
  const following = decision.isLive && !readOnly ? (FOLLOWING[decision.state] ?? []) : [];
  const state = t(`partnerships.states.${decision.state}`);
  return (
    <>
      {following.length === 0 ? (
        <span>{state}</span>
      ) : (
        <Menu position="bottom-start" withinPortal={false} floatingStrategy="fixed">
          <Menu.Target>
            <UnstyledButton
              className={classes.stateButton ?? ''}
              aria-label={`${state}, ${t('partnerships.decisions.stateOf', { pair })}`}
            >
              {state}
              <IconChevronDown size={16} stroke={1.75} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {following.map((answer) => (
              <Menu.Item key={answer} onClick={() => decide(answer)}>
                {words[answer]}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => decide('dismiss')}>{words.dismiss}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <span className={classes.hint}>
        {t('partnerships.decisions.on', { date: formatDate(decision.on, lang) })}
        {decision.isLate && <span className={classes.late}> · {t('partnerships.decisions.late')}</span>}
        {decision.reason && (
          <>
            {' · '}
            <bdi>{decision.reason}</bdi>
          </>
        )}
      </span>
    </>
  );
};

/** Both names lead to their cards. */
export const PairNames = ({ decision }: { decision: DecisionRecord }) => {
  const { t } = useTranslation();
  const inspect = useInspect();
  const nounOf = useLinkNoun();
  return (
    <>
      <button
        type="button"
        className={classes.link}
        disabled={!decision.isLive}
        onClick={() => inspect.entity(decision.a)}
      >
        <bdi>{decision.aName}</bdi>
      </button>
      {' ↔ '}
      <button
        type="button"
        className={classes.link}
        disabled={!decision.isLive}
        onClick={() => inspect.entity(decision.b)}
      >
        <bdi>{decision.bName}</bdi>
      </button>
      <span className={classes.hint}>
        {decision.isLive ? nounOf(decision.relation) : t('partnerships.decisions.notLive')}
        {decision.note && (
          <>
            {' · '}
            <bdi>{decision.note}</bdi>
          </>
        )}
      </span>
    </>
  );
};

/** For when, and who may read it. */
const Terms = ({ decision, pair }: { decision: DecisionRecord; pair: string }) => {
  const { t } = useTranslation();
  const { audiences } = wordsOf(useLang()).vocabulary;
  const change = useChange(decision);
  const readOnly = useProject()?.readOnly ?? true;
  return (
    <>
      <Table.Td>
        <DayInput
          aria-label={t('partnerships.decisions.dueOf', { pair })}
          value={decision.dueOn}
          clearable
          disabled={readOnly}
          onChange={(dueOn) => void change({ dueOn })}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('partnerships.decisions.audienceOf', { pair })}
          value={decision.audience}
          disabled={readOnly}
          data={AUDIENCES.map((value) => ({ value, label: capitalise(audiences[value]) }))}
          onChange={(event) => void change({ audience: event.currentTarget.value as Audience })}
        />
      </Table.Td>
    </>
  );
};

/** One decision, edited in place. */
export const DecisionRow = ({ decision }: { decision: DecisionRecord }) => {
  const words = useAnswerWords();
  const decide = useDecide(decision);
  const readOnly = useProject()?.readOnly ?? true;
  const pair = pairOf(pairOfDecision(decision));
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <PairNames decision={decision} />
      </Table.Th>
      <Table.Td>
        <State decision={decision} pair={pair} />
      </Table.Td>
      <Table.Td>
        {readOnly ? (decision.owner ?? '') : <Owner key={decision.owner} decision={decision} pair={pair} />}
      </Table.Td>
      <Terms decision={decision} pair={pair} />
      <Table.Td>
        {!readOnly && (
          <button
            type="button"
            className={classes.link}
            aria-label={`${words.note}, ${pair}`}
            onClick={() => decide('note')}
          >
            {words.note}
          </button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};
