import { useTranslation } from 'react-i18next';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './partnerships.module.css';

/** What the learned mode makes of each signal, one bar each; a bar below zero is hollow. */
export const Coefficients = ({
  coefficients,
}: {
  coefficients: NonNullable<SuggestionList['coefficients']>;
}) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const most = coefficients.reduce((greatest, { value }) => Math.max(greatest, Math.abs(value)), 0);
  return (
    <section>
      <h3>{t('partnerships.method.coefficients')}</h3>
      <p>{t('partnerships.method.coefficientsHint')}</p>
      <ul className={classes.coefficients}>
        {coefficients.map(({ id, label, value }) => (
          <li key={id}>
            <span>{label}</span>
            <span className={classes.amount}>{number(Math.round(value * 10) / 10 + 0)}</span>
            <span
              className={classes.weighed}
              data-negative={value < 0 || undefined}
              style={{ inlineSize: `${most > 0 ? (100 * Math.abs(value)) / most : 0}%` }}
              aria-hidden
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
