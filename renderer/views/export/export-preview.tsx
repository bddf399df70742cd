import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { useOperation } from '../../backend/use-operation.ts';
import classes from './export.module.css';

const PREVIEW_DELAY_MS = 250;

/** The very sheet that will be written, as a picture that runs nothing. */
export const ExportPreview = ({
  wanted,
  isPicture,
}: {
  wanted: InputOf<'export.preview'>;
  isPicture: boolean;
}) => {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(wanted, PREVIEW_DELAY_MS);
  const { data, error } = useOperation(
    'export.preview',
    { ...settled, format: 'svg' },
    { keepPrevious: true },
  );
  if (error)
    return (
      <div className={classes.preview}>
        <p>{error.message}</p>
      </div>
    );
  if (!data)
    return (
      <div className={classes.preview} role="status">
        <Loader aria-hidden />
        <span className="visually-hidden">{t('export.preparing')}</span>
      </div>
    );
  const counts = t('export.counts', { count: data.shown.entities, relations: data.shown.relations });
  return (
    <figure className={classes.preview}>
      {isPicture && (
        <img
          className={classes.picture}
          alt={t('export.previewAlt', { counts })}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.svg)}`}
        />
      )}
      <figcaption>
        <span role="status">{counts}</span>
      </figcaption>
    </figure>
  );
};
