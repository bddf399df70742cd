import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import shared from '../committee.module.css';
import classes from './comparison.module.css';
import { NamedEntity } from './named-entity.tsx';

/** What became of the suggestions that were retained. */
export const RetainedSuggestions = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const { suggestions } = comparison;
  return (
    <section className={classes.part} aria-labelledby="comparison-suggestions">
      <h3 id="comparison-suggestions">{t('committee.compare.suggestions')}</h3>
      {suggestions.length === 0 && <p className={shared.hint}>{t('committee.compare.suggestionsNone')}</p>}
      <ul className={classes.lines}>
        {suggestions.map(({ suggestion, a, b, before, after, isRealised }) => (
          <li key={suggestion}>
            <span>
              <NamedEntity entity={a} /> ↔ <NamedEntity entity={b} />
            </span>
            <span className={isRealised ? shared.verified : shared.hint}>
              {isRealised && <IconCheck size={16} stroke={2} aria-hidden />}
              {before === after ? after : `${before} → ${after}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
