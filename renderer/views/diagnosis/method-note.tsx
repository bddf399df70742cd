import { useTranslation } from 'react-i18next';
import classes from './diagnosis.module.css';

/** How the figures are made, where they are read. */
export const MethodNote = () => {
  const { t } = useTranslation();
  return (
    <section className={classes.method} aria-labelledby="diagnosis-method">
      <h3 id="diagnosis-method">{t('diagnosis.method.title')}</h3>
      <p>{t('diagnosis.method.text')}</p>
      <p>{t('diagnosis.method.limits')}</p>
    </section>
  );
};
