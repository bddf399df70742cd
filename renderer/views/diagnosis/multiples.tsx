import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { AxisBar } from './axis-bar.tsx';
import classes from './comparison.module.css';
import { useShareWords } from './share-words.ts';
import type { Column } from './use-column-words.ts';

/** The three bars of each, on one scale. */
export const Multiples = ({ columns }: { columns: readonly Column[] }) => {
  const { t } = useTranslation();
  const words = useShareWords();
  const { axes } = wordsOf(useLang()).vocabulary;
  return (
    <section className={classes.pictures} aria-labelledby="diagnosis-multiples">
      <h3 id="diagnosis-multiples">{t('diagnosis.compare.multiples')}</h3>
      <div className={classes.multiples}>
        {columns.map(({ key, name, diagnosis }) => (
          <div key={key} className={classes.multiple}>
            <h4>
              <bdi>{name}</bdi>
            </h4>
            {diagnosis.axes.map((axis) => (
              <div key={axis.axis} className={classes.small}>
                <p>
                  {axes[axis.axis]} <span>{words.score(axis)}</span>
                </p>
                <AxisBar axis={axis} size="small" />
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
};
