import { Button } from '@mantine/core';
import { IconCheck, IconClock, IconLink, IconMessage, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { Answer, DecisionState } from '../../../shared/domain/decision.ts';
import { useProject } from '../../backend/use-app.ts';
import classes from './partnerships.module.css';

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** Where the chain of decisions may go on from a state. */
export const FOLLOWING: Readonly<Partial<Record<DecisionState, readonly Answer[]>>> = {
  proposed: ['to-study', 'commit', 'done', 'abandon'],
  'to-study': ['commit', 'done', 'abandon'],
  committed: ['done', 'abandon'],
};

export const useAnswerWords = () => {
  const { t } = useTranslation();
  const words: Readonly<Record<Answer | 'note', string>> = {
    retain: t('partnerships.answers.retain'),
    exists: t('partnerships.answers.exists'),
    dismiss: t('partnerships.answers.dismiss'),
    later: t('partnerships.answers.later'),
    note: t('partnerships.answers.note'),
    'to-study': t('partnerships.answers.toStudy'),
    commit: t('partnerships.answers.commit'),
    done: t('partnerships.answers.done'),
    abandon: t('partnerships.answers.abandon'),
  };
  return words;
};

/** The answers, the one that is hoped for first. */
export const AnswerButtons = ({
  suggestion,
  answer,
}: {
  suggestion: SuggestionRecord;
  answer: (answer: Answer | 'note') => void;
}) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const readOnly = useProject()?.readOnly ?? true;
  if (readOnly) return <p className={classes.answers}>{t('partnerships.answers.readOnly')}</p>;
  const following = (suggestion.decision && FOLLOWING[suggestion.decision.state]) ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('partnerships.answers.name')} className={classes.answers} data-answers>
      {following.length > 0 ? (
        following.map((one, at) => (
          <Button key={one} variant={at === 0 ? 'filled' : 'default'} onClick={() => answer(one)}>
            {words[one]}
          </Button>
        ))
      ) : (
        <>
          <Button leftSection={<IconCheck {...ICON} />} onClick={() => answer('retain')}>
            {words.retain}
          </Button>
          <Button variant="default" leftSection={<IconLink {...ICON} />} onClick={() => answer('exists')}>
            {words.exists}
          </Button>
        </>
      )}
      <Button variant="default" leftSection={<IconX {...ICON} />} onClick={() => answer('dismiss')}>
        {words.dismiss}
      </Button>
      <Button variant="default" leftSection={<IconClock {...ICON} />} onClick={() => answer('later')}>
        {words.later}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconMessage {...ICON} />}
        onClick={() => answer('note')}
      >
        {words.note}
      </Button>
    </div>
  );
};
