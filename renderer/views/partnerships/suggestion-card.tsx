import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { type ComponentType, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MissingItem,
  Segment,
  SuggestionRecord,
} from '../../../shared/contract/suggestion-operations.ts';
import type { Answer } from '../../../shared/domain/decision.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { ToldSentence, useInspect } from '../../widgets/told-sentence.tsx';
import { CARD_FIELDS } from '../card/card-fields.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { qualityOf } from './choose-suggestions.ts';
import { EvidenceGraph } from './evidence-graph.tsx';
import classes from './partnerships.module.css';
import { useLinkNoun } from './use-link-noun.ts';

type Icon = ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;

const Part = ({ icon: Icon, title, children }: { icon: Icon; title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h4 id={id} className={classes.partTitle}>
        <Icon size={20} stroke={1.75} aria-hidden />
        {title}
      </h4>
      {children}
    </section>
  );
};

interface Told {
  readonly reason: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}
const Sentences = ({ reasons }: { reasons: readonly Told[] }) => (
  <ul className={classes.sentences}>
    {reasons.map(({ reason, text, segments }) => (
      <li key={`${reason} ${text}`}>
        <ToldSentence segments={segments} />
      </li>
    ))}
  </ul>
);

/** Opens the field on its card. */
const useFill = () => {
  const act = useActions();
  const inspect = useInspect();
  return ({ entity, relation, field }: MissingItem) => {
    if (relation !== null) return inspect.relations([relation]);
    if (entity === null) return;
    inspect.entity(entity);
    const found = CARD_FIELDS.find(({ key, field: own }) => key === field || own === field);
    if (found) act.editCard(found.key);
  };
};

const Missing = ({ missing }: Pick<SuggestionRecord, 'missing'>) => {
  const { t } = useTranslation();
  const fill = useFill();
  const [first] = missing;
  if (!first) return <p className={classes.quietText}>{t('partnerships.card.allKnown')}</p>;
  return (
    <>
      <ul className={classes.missing}>
        {missing.map((item) => (
          <li key={`${item.entity} ${item.relation} ${item.field}`}>
            <button
              type="button"
              className={classes.missingChip}
              aria-label={t('partnerships.card.fill', { text: item.text })}
              onClick={() => fill(item)}
            >
              {item.text}
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" className={classes.complete ?? ''} onClick={() => fill(first)}>
        {t('partnerships.card.complete')}
      </Button>
    </>
  );
};

/** « Partenariat · Solidité forte · Données partielles : 2 champs à compléter ». */
const Facts = ({ suggestion }: { suggestion: SuggestionRecord }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  const nounOf = useLinkNoun();
  const { solidity, missing, decision, isBack, isNewcomer } = suggestion;
  const quality = t(`partnerships.quality.${qualityOf(suggestion)}`);
  const count = missing.length;
  return (
    <p className={classes.facts}>
      {nounOf(suggestion.relation)}
      {' · '}
      <strong className={classes.solid} data-solidity={solidity}>
        {t(`partnerships.solid.${solidity}`)}
      </strong>
      {' · '}
      {count === 0 ? quality : t('partnerships.quality.missing', { quality, count, number: number(count) })}
      {isNewcomer && <span className={classes.badge}>{t('partnerships.badges.newcomer')}</span>}
      {isBack && <span className={classes.badge}>{t('partnerships.badges.back')}</span>}
      {decision && (
        <span className={classes.badge}>
          {t('partnerships.card.answered', {
            state: t(`partnerships.states.${decision.state}`),
            date: formatDate(decision.on, lang),
          })}
        </span>
      )}
    </p>
  );
};

interface Props {
  readonly suggestion: SuggestionRecord;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly answer: (answer: Answer | 'note') => void;
  /** Back to the list. */
  readonly leave: () => void;
}

/** One suggestion: why, what speaks against it, what is not known, and the answers. */
export const SuggestionCard = ({ suggestion, heading, answer, leave }: Props) => {
  const { t } = useTranslation();
  const { a, b, relation, why, whyNot } = suggestion;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]')) return;
    event.preventDefault();
    leave();
  };
  return (
    <article className={classes.card} aria-label={t('partnerships.card.name')} onKeyDown={onKeyDown}>
      <div className={classes.content}>
        <h3 ref={heading} tabIndex={-1} className={classes.pair}>
          <bdi>{a.name}</bdi> {isSymmetric(relation) ? '↔' : '→'} <bdi>{b.name}</bdi>
        </h3>
        <Facts suggestion={suggestion} />
        <div className={classes.columns}>
          <div className={classes.parts}>
            <Part icon={IconCircleCheck} title={t('partnerships.card.why')}>
              <Sentences reasons={why} />
            </Part>
            <Part icon={IconAlertCircle} title={t('partnerships.card.whyNot')}>
              {whyNot.length > 0 ? (
                <Sentences reasons={whyNot} />
              ) : (
                <p className={classes.quietText}>{t('partnerships.card.noCaution')}</p>
              )}
            </Part>
            <Part icon={IconHelpCircle} title={t('partnerships.card.missing')}>
              <Missing missing={suggestion.missing} />
            </Part>
          </div>
          <EvidenceGraph suggestion={suggestion} />
        </div>
      </div>
      <AnswerButtons suggestion={suggestion} answer={answer} />
    </article>
  );
};
