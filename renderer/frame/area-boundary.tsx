import { Button, Group, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../backend/use-operation.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import classes from './area-boundary.module.css';
import { faultCode, faultDetail, faultReport } from './fault.ts';

interface FaultProps {
  readonly error: unknown;
  readonly reload: () => void;
  readonly isPanel: boolean;
}

const Fault = ({ error, reload, isPanel }: FaultProps) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: told = null } = useOperation('app.state', {});
  const copy = async () => {
    await navigator.clipboard.writeText(faultReport(told, faultDetail(error)));
    notify.done('frame.actions.detailCopied');
  };
  return (
    <Stack
      p={isPanel ? 'sm' : 'xl'}
      gap={isPanel ? 'xs' : 'md'}
      role="alert"
      align="flex-start"
      className={isPanel ? classes.panel : ''}
    >
      <Text size={isPanel ? 'sm' : 'md'}>{t('frame.errors.area', { code: faultCode(error) })}</Text>
      <Group gap="sm">
        <Button size={isPanel ? 'compact-sm' : 'sm'} onClick={reload}>
          {t('frame.actions.reloadArea')}
        </Button>
        <Button
          size={isPanel ? 'compact-sm' : 'sm'}
          variant="default"
          onClick={() => void copy().catch(notify.refused)}
        >
          {t('frame.actions.copyDetail')}
        </Button>
      </Group>
    </Stack>
  );
};

interface AreaProps {
  readonly children: ReactNode;
  /** A part of a screen, which says its fault in little room. */
  readonly isPanel?: boolean;
  /** A dialog: its fault is said in one too, and it is closed by this. */
  readonly close?: () => void;
}

const FaultDialog = ({ close, ...fault }: FaultProps & { readonly close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('frame.errors.dialog')} onClose={close}>
      <Fault {...fault} />
    </Dialog>
  );
};

/** One part of the window fails alone: the others go on, and what was saved is saved. */
export class AreaBoundary extends Component<AreaProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  readonly reload = (): void => this.setState({ error: null });
  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { isPanel = false, close } = this.props;
    const fault = { error: this.state.error, reload: this.reload, isPanel };
    return close ? <FaultDialog {...fault} close={close} /> : <Fault {...fault} />;
  }
}
