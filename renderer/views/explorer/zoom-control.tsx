import { useTranslation } from 'react-i18next';
import { ZoomButtons } from '../zoom-buttons.tsx';
import classes from './explorer.module.css';

export const ZoomControl = () => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('explorer.zoom.name')} className={classes.zoom} data-floats="zoom">
      <ZoomButtons of="explorer" />
    </div>
  );
};
