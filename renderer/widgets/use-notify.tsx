import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import { useBackend } from '../backend/backend-context.tsx';
import { newestStanding, undoUnlessChanged } from '../frame/next-undo.ts';
import type { TextKey } from '../i18n/i18n.ts';

const DONE_MS = 6_000;
/** Long enough to read a sentence and reach « Annuler » by keyboard. */
const UNDOABLE_MS = 12_000;
/** One at a time: what follows makes the « Annuler » of the one before mean something else. */
const UNDOABLE_ID = 'undoable';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface Notify {
  /** « Lien supprimé. » with « Annuler » when it can be undone: `undoable` is the number of operations, true for one. */
  done(
    key: TextKey,
    values?: Record<string, string | number>,
    options?: { readonly undoable?: boolean | number },
  ): void;
  /** A sentence with something to do about it, long enough to reach it by keyboard. */
  offer(text: string, action: Action): void;
  /** The sentence of a refusal; `lock` offers to open in read-only when the project is open elsewhere. */
  refused(error: unknown, offer?: { readonly lock?: () => void }): void;
  /** Takes away all that is shown. */
  clear(): void;
}

interface Message {
  readonly text: string;
  readonly action?: Action | undefined;
  readonly closeLabel: string;
  readonly isAlert: boolean;
  readonly durationMs: number | false;
}

const Body = ({ text, action }: { text: string; action: Action | undefined }) => (
  <Group gap="sm" justify="space-between" wrap="nowrap">
    <Text size="sm">{text}</Text>
    {action && (
      <Button size="compact-sm" variant="default" onClick={action.run} style={{ flexShrink: 0 }}>
        {action.label}
      </Button>
    )}
  </Group>
);

const show = ({ text, action, isAlert, durationMs, closeLabel }: Message, wantedId?: string): void => {
  const run = () => {
    notifications.hide(id);
    action?.run();
  };
  const id: string = notifications.show({
    ...(wantedId ? { id: wantedId } : {}),
    message: <Body text={text} action={action && { label: action.label, run }} />,
    role: isAlert ? 'alert' : 'status',
    autoClose: durationMs,
    closeButtonProps: { 'aria-label': closeLabel },
    className: isAlert ? 'notice notice-alert' : 'notice',
  });
};

const createNotify = (t: TFunction, call: Call): Notify => {
  const closeLabel = t('frame.actions.close');
  const refused: Notify['refused'] = (error, offer) => {
    const isLock = error instanceof ReplyError && error.reply.code === 'E-LOCK';
    const text = error instanceof ReplyError ? error.message : t('frame.errors.hostSilent');
    const action =
      isLock && offer?.lock ? { label: t('frame.actions.openReadOnly'), run: offer.lock } : undefined;
    // A cause that refuses many things says so once, under the last of them.
    notifications.hide(text);
    show({ text, action, closeLabel, isAlert: true, durationMs: false }, text);
  };
  const say = (text: string) => show({ text, closeLabel, isAlert: false, durationMs: DONE_MS });
  const undo = async (count: number, newest: Promise<string | null>) => {
    const { changed, summary } = await undoUnlessChanged(call, await newest, count);
    say(changed ? t('frame.messages.changedSince') : t('frame.messages.undone', { summary }));
  };
  const done: Notify['done'] = (key, values, options) => {
    notifications.hide(UNDOABLE_ID);
    const text = t(key, values ?? {}) as string;
    const count = Number(options?.undoable ?? 0);
    if (count === 0) return say(text);
    const newest = newestStanding(call).catch(() => null);
    const run = () => void undo(count, newest).catch(refused);
    const action = { label: t('frame.actions.undo'), run };
    show({ text, action, closeLabel, isAlert: false, durationMs: UNDOABLE_MS }, UNDOABLE_ID);
  };
  const offer: Notify['offer'] = (text, action) =>
    show({ text, action, closeLabel, isAlert: false, durationMs: UNDOABLE_MS }, UNDOABLE_ID);
  return { done, refused, offer, clear: () => notifications.clean() };
};

/** Messages that come and go; errors stay until they are closed. */
export const useNotify = (): Notify => {
  const { t } = useTranslation();
  const { call } = useBackend();
  return useMemo(() => createNotify(t, call), [t, call]);
};
