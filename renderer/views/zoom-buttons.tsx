import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../commands/use-commands.ts';
import { useWorkspace } from '../state/workspace-context.tsx';

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

/** Closer, farther, everything, what is chosen: the commands of the picture of a screen. */
export const ZoomButtons = ({ of }: { of: 'explorer' | 'map' }) => {
  const { t } = useTranslation();
  const hasSelection = useWorkspace((state) => state.selection.length > 0);
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <ZoomButton id={`${of}.zoomIn`} label={t(`${of}.zoom.in`)}>
        <IconPlus {...icon} />
      </ZoomButton>
      <ZoomButton id={`${of}.zoomOut`} label={t(`${of}.zoom.out`)}>
        <IconMinus {...icon} />
      </ZoomButton>
      <ZoomButton id={`${of}.fit`} label={t(`${of}.zoom.all`)}>
        <IconMaximize {...icon} />
      </ZoomButton>
      {hasSelection && (
        <ZoomButton id={`${of}.fitSelection`} label={t(`${of}.zoom.selection`)}>
          <IconFocusCentered {...icon} />
        </ZoomButton>
      )}
    </>
  );
};
