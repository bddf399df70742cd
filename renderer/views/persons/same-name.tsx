import { useTranslation } from 'react-i18next';
import type { PersonDossier } from '../../../shared/contract/person-operations.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './persons.module.css';

/** Somebody else may bear the name: said here only, never in what is handed over. */
export const SameName = ({ known: { sameName } }: { known: PersonDossier }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (sameName.length === 0) return null;
  const names = sameName.map(({ organisation }) => organisation.name ?? organisation.id).join(', ');
  const count = sameName.length;
  return (
    <p className={classes.who}>{t('persons.dossier.sameName', { count, number: number(count), names })}</p>
  );
};
