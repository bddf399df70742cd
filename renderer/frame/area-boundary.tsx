import { Button, Group, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../widgets/use-notify.tsx';

/** Four signs that tell one fault from another, without any name of the data in it. */
const codeOf = (error: unknown): string => {
  const where = error instanceof Error ? `${error.name} ${error.stack ?? ''}` : String(error);
  let hash = 0;
  for (const sign of where) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 0x10000;
  return hash.toString(16).toUpperCase().padStart(4, '0');
};

/** Kind of fault and the functions it crossed: the message itself may hold names, so it stays out. */
const detailOf = (error: unknown): string => {
  const lines =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line)) : [];
  const functions = lines
    .slice(0, 12)
    .map((line) => line.replace(/\(?(?:https?|file):\/\/[^)]*\/([^/)]*)\)?/, '($1)'));
  return [`Alliage ${codeOf(error)}`, error instanceof Error ? error.name : typeof error, ...functions].join(
    '\n',
  );
};

const Fault = ({ error, reload }: { error: unknown; reload: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(detailOf(error));
    notify.done('frame.actions.detailCopied');
  };
  return (
    <Stack p="xl" gap="md" role="alert" align="flex-start">
      <Text>{t('frame.errors.area', { code: codeOf(error) })}</Text>
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
