import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './export.module.css';
import type { Preview } from './use-preview.ts';

/** The very sheet that will be written, as a picture that runs nothing. */
export const ExportPreview = ({ preview: { settled, data, error } }: { preview: Preview }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
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
      {data.svg !== null && (
        <img
          className={classes.picture}
          alt={t('export.previewAlt', { counts })}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.svg)}`}
        />
      )}
      <figcaption>
        <span role="status">{counts}</span>
        {settled.format === 'svg' && data.svg !== null && (
          <span> · {t('export.weight', { size: bytes(new Blob([data.svg]).size) })}</span>
        )}
      </figcaption>
    </figure>
  );
};
