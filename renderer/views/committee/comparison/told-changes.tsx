import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { ToldSentence } from '../../../widgets/told-sentence.tsx';
import classes from './comparison.module.css';
import { useKnown } from './use-known.ts';

/** What changed, in words: the whole project, then territory by territory. */
export const ToldChanges = ({ groups }: { groups: Comparison['groups'] }) => {
  const { t } = useTranslation();
  const known = useKnown();
  return (
    <section className={classes.part} aria-labelledby="comparison-told">
      <h3 id="comparison-told">{t('committee.compare.told')}</h3>
      {groups.map(({ territory, sentences }) => (
        <div key={territory?.id ?? ''} className={classes.group}>
          <h4>{territory ? <bdi>{territory.name}</bdi> : t('committee.compare.whole')}</h4>
          <ul>
            {sentences.map(({ text, segments }) => (
              <li key={text}>
                <ToldSentence segments={known.segments(segments)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
