import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamePair } from '../../../shared/domain/import/result.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './import.module.css';
import { useWizard, useWizardActions } from './wizard-context.tsx';

const SHOWN = 50;
const DIFFERENT = 'different';

const OnePair = ({ pair }: { pair: NamePair }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { kinds } = wordsOf(useLang()).vocabulary;
  const answer = useWizard((wizard) => wizard.pairs[pair.key]) ?? DIFFERENT;
  return (
    <Radio.Group
      label={
        pair.row > 0
          ? t('import.values.nameOf', { name: pair.name, row: pair.row })
          : t('import.values.closeName', { name: pair.name })
      }
      description={pair.why.join(' · ') || undefined}
      value={answer}
      onChange={(value) => act.setPair(pair.key, value)}
    >
      <div className={classes.pair}>
        {pair.candidates.map(({ id, name, kind }) => (
          <Radio
            key={id}
            value={id}
            label={t('import.values.same', { name, kind: kinds[kind as Kind] ?? kind })}
          />
        ))}
        <Radio value={DIFFERENT} label={t('import.values.different')} />
      </div>
    </Radio.Group>
  );
};

/** Names of the files that the project has too, nothing else telling whether they are the same. */
export const PairChoices = ({ pairs }: { pairs: readonly NamePair[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const more = pairs.length - SHOWN;
  return (
    <section className={classes.panel} aria-labelledby="import-pairs">
      <h3 id="import-pairs">{t('import.values.names')}</h3>
      <p className={classes.hint}>{t('import.values.namesHint')}</p>
      {pairs.slice(0, SHOWN).map((pair) => (
        <OnePair key={pair.key} pair={pair} />
      ))}
      {more > 0 && <p>{t('import.values.more', { count: more, number: number(more) })}</p>}
    </section>
  );
};
