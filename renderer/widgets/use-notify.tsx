import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../shared/contract/client.ts';
import { useBackend } from '../backend/backend-context.tsx';
import type { TextKey } from '../i18n/i18n.ts';

const DONE_MS = 6_000;
/** Long enough to read a sentence and reach « Annuler » by keyboard. */
const UNDOABLE_MS = 12_000;

export interface Notify {
  /** « Lien supprimé. » with « Annuler » when the action can be undone. */
  done(
    key: TextKey,
    values?: Record<string, string | number>,
    options?: { readonly undoable?: boolean },
  ): void;
  /** The sentence of a refusal; `lock` offers to open in read-only when the project is open elsewhere. */
  refused(error: unknown, offer?: { readonly lock?: () => void }): void;
}

interface BodyProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}
const Body = ({ text, action }: BodyProps) => (
  <Group gap="sm" justify="space-between" wrap="nowrap">
    <Text size="sm">{text}</Text>
    {action && (
      <Button size="compact-sm" variant="default" onClick={action.run} style={{ flexShrink: 0 }}>
        {action.label}
      </Button>
    )}
  </Group>
);

interface Message extends BodyProps {
  readonly closeLabel: string;
  readonly alert: boolean;
  readonly durationMs: number | false;
}
const show = ({ text, action, alert, durationMs, closeLabel }: Message): void => {
  const run = () => {
    notifications.hide(id);
    action?.run();
  };
  const id: string = notifications.show({
    message: <Body text={text} action={action && { label: action.label, run }} />,
    role: alert ? 'alert' : 'status',
    autoClose: durationMs,
    closeButtonProps: { 'aria-label': closeLabel },
    className: alert ? 'notice notice-alert' : 'notice',
  });
};

/** Messages that come and go; errors stay until they are closed. */
export const useNotify = (): Notify => {
  const { t } = useTranslation();
  const { call } = useBackend();
  return useMemo(() => {
    const refused: Notify['refused'] = (error, offer) => {
      const isLock = error instanceof ReplyError && error.reply.code === 'E-LOCK';
      show({
        text: error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'),
        action:
          isLock && offer?.lock ? { label: t('frame.actions.openReadOnly'), run: offer.lock } : undefined,
        closeLabel: t('frame.actions.close'),
        alert: true,
        durationMs: false,
      });
    };
    const undo = () => void call('journal.undo', { count: 1 }).catch(refused);
    return {
      refused,
      done: (key, values, options) =>
        show({
          text: t(key, values ?? {}) as string,
          action: options?.undoable ? { label: t('frame.actions.undo'), run: undo } : undefined,
          closeLabel: t('frame.actions.close'),
          alert: false,
          durationMs: options?.undoable ? UNDOABLE_MS : DONE_MS,
        }),
    };
  }, [t, call]);
};
