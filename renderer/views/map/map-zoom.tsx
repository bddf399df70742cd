import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './map.module.css';

const ZoomButton = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => {
  const run = useRunCommand();
  return (
    <Tooltip withinPortal={false} label={label} position="left">
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} onClick={() => run(id)}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
};

export const MapZoom = () => {
  const { t } = useTranslation();
  const hasSelection = useWorkspace((state) => state.selection.length > 0);
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('map.zoom.name')} className={classes.zoom} data-chrome>
      <ZoomButton id="map.zoomIn" label={t('map.zoom.in')}>
        <IconPlus {...icon} />
      </ZoomButton>
      <ZoomButton id="map.zoomOut" label={t('map.zoom.out')}>
        <IconMinus {...icon} />
      </ZoomButton>
      <ZoomButton id="map.fit" label={t('map.zoom.all')}>
        <IconMaximize {...icon} />
      </ZoomButton>
      {hasSelection && (
        <ZoomButton id="map.fitSelection" label={t('map.zoom.selection')}>
          <IconFocusCentered {...icon} />
        </ZoomButton>
      )}
    </div>
  );
};
