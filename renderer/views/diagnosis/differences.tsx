import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { ComparedAxis } from './compare-diagnoses.ts';
import classes from './comparison.module.css';
import { type Column, useColumnWords } from './use-column-words.ts';

interface Props {
  readonly columns: readonly Column[];
  readonly compared: readonly ComparedAxis[];
  readonly isDated: boolean;
}

/** « Ce qui diffère », in words. */
export const Differences = ({ columns, compared, isDated }: Props) => {
  const { t } = useTranslation();
  const { axes } = wordsOf(useLang()).vocabulary;
  const words = useColumnWords(columns, isDated);
  const different = compared.filter(
    ({ isDifferent, checks }) => isDifferent || checks.some((check) => check.isDifferent),
  );
  return (
    <section className={classes.differences} aria-labelledby="diagnosis-differences">
      <h3 id="diagnosis-differences">{t('diagnosis.compare.differences')}</h3>
      {different.length === 0 && <p>{t('diagnosis.compare.none')}</p>}
      {different.map((axis) => (
        <div key={axis.axis}>
          <p className={classes.axisWords}>
            {t('diagnosis.compare.scores', { axis: axes[axis.axis], scores: words.scores(axis) })}
          </p>
          <ul>
            {axis.checks
              .filter(({ isDifferent }) => isDifferent)
              .map(({ id, title, states }) => (
                <li key={id}>{t('diagnosis.compare.difference', { title, states: words.states(states) })}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
