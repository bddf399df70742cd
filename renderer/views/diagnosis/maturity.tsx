import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { MATURITY_FIELD } from '../card/assessments.tsx';
import { capitalise } from '../card/capitalise.ts';
import classes from './axes.module.css';

/** Opens the card where people write down how mature they find the territory. */
const AssessButton = ({ subject }: Pick<Diagnosis, 'subject'>) => {
  const { t } = useTranslation();
  const act = useActions();
  const assess = () => {
    act.select([subject.id]);
    act.editCard(MATURITY_FIELD);
  };
  return (
    <Button variant="default" size="compact-md" onClick={assess}>
      {t('diagnosis.maturity.assess')}
    </Button>
  );
};

const Assessed = ({ maturity }: { maturity: NonNullable<Diagnosis['maturity']> }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { level, on, assessor, framework, source } = maturity;
  const facts = [
    ['on', on && formatDate(on, lang)],
    ['assessor', assessor],
    ['framework', framework],
    ['source', source],
  ] as const;
  return (
    <>
      <p className={classes.level}>{capitalise(wordsOf(lang).vocabulary.maturityLevels[level])}</p>
      <dl className={classes.facts}>
        {facts.map(([key, value]) =>
          value === null && key === 'source' ? null : (
            <div key={key}>
              <dt>{t(`diagnosis.maturity.${key}`)}</dt>
              <dd>
                {value === null ? <span className="unknown">{t('card.unknown')}</span> : <bdi>{value}</bdi>}
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
};

/** Assessed by people, beside the axes: never computed from them. */
export const Maturity = ({ diagnosis: { subject, maturity } }: { diagnosis: Diagnosis }) => {
  const { t } = useTranslation();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <section className={classes.axis} aria-labelledby="axis-maturity">
      <h3 id="axis-maturity">{t('diagnosis.maturity.title')}</h3>
      {maturity ? (
        <Assessed maturity={maturity} />
      ) : (
        <p className={classes.noScore}>
          <span className="unknown">{t('diagnosis.maturity.none')}</span>
        </p>
      )}
      <p className={classes.hint}>{t('diagnosis.maturity.hint')}</p>
      {subject.kind === 'territory' && !isReadOnly && <AssessButton subject={subject} />}
    </section>
  );
};
