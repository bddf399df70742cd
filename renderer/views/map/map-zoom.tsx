import { useTranslation } from 'react-i18next';
import { ZoomButtons } from '../zoom-buttons.tsx';
import classes from './map.module.css';

export const MapZoom = () => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('map.zoom.name')} className={classes.zoom} data-chrome>
      <ZoomButtons of="map" />
    </div>
  );
};
