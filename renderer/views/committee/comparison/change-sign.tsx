import { useTranslation } from 'react-i18next';
import type { ChangeMark } from '../../../../shared/domain/comparison/comparison.ts';
import classes from './comparison.module.css';

/** As on the picture: a sign, then a word, then a colour. */
const SIGNS: Readonly<Record<ChangeMark, string>> = { added: '+', removed: '−', changed: 'Δ' };

export const ChangeSign = ({ mark }: { mark: ChangeMark }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.sign} data-mark={mark}>
      <span aria-hidden className={classes.signMark}>
        {SIGNS[mark]}
      </span>
      {t(`committee.compare.markOne.${mark}`)}
    </span>
  );
};
