import { useTranslation } from 'react-i18next';
import type { Solidity as Degree } from '../../../shared/domain/partnerships/suggestion.ts';
import classes from './partnerships.module.css';

const FULL: Readonly<Record<Degree, number>> = { strong: 3, medium: 2, explore: 1 };

/** ●●○ Moyenne: the word says it, dots and colour repeat it. */
export const SolidityMark = ({ solidity }: { solidity: Degree }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.solidity} data-solidity={solidity}>
      <span aria-hidden className={classes.dots}>
        {[1, 2, 3].map((dot) => (
          <span key={dot} className={classes.dot} data-full={dot <= FULL[solidity] || undefined} />
        ))}
      </span>
      <span className="visually-hidden">{t('partnerships.solidityLabel')}</span>
      {t(`partnerships.solidity.${solidity}`)}
    </span>
  );
};
