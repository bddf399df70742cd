import { Button, Group, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../widgets/use-notify.tsx';
import { faultCode, faultDetail } from './fault.ts';

const Fault = ({ error, reload }: { error: unknown; reload: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(faultDetail(error));
    notify.done('frame.actions.detailCopied');
  };
  return (
    <Stack p="xl" gap="md" role="alert" align="flex-start">
      <Text>{t('frame.errors.area', { code: faultCode(error) })}</Text>
      <Group gap="sm">
        <Button onClick={reload}>{t('frame.actions.reloadArea')}</Button>
        <Button variant="default" onClick={() => void copy().catch(notify.refused)}>
          {t('frame.actions.copyDetail')}
        </Button>
      </Group>
    </Stack>
  );
};

/** One part of the window fails alone: the others go on, and what was saved is saved. */
export class AreaBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  readonly reload = (): void => this.setState({ error: null });
  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Fault error={this.state.error} reload={this.reload} />;
  }
}
