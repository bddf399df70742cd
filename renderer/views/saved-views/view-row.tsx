import { ActionIcon, Button, Group, Textarea, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDownload,
  IconFlag,
  IconFlagFilled,
  IconPencil,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import classes from './saved-views.module.css';
import type { ViewManager } from './use-view-manager.ts';

interface RowProps {
  readonly view: SavedView;
  readonly at: number;
  readonly count: number;
  readonly manager: ViewManager;
  readonly isReadOnly: boolean;
  readonly close: () => void;
}

interface ActionProps {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}
const Action = ({ icon: Icon, label, run, disabled = false, pressed }: ActionProps) => (
  <Tooltip label={label} withinPortal={false}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={label}
      aria-pressed={pressed}
      // Stays reachable: the focus must not be lost when a view reaches an end of the list.
      aria-disabled={disabled || undefined}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={disabled ? undefined : run}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

/** Name and note, in place. */
const Editor = ({ view, done }: { view: SavedView; done: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const rename = useCommand('view.rename');
  const [name, setName] = useState(view.name);
  const [note, setNote] = useState(view.note ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = { id: view.id, name, note: note.trim() === '' ? null : note };
    rename.mutate(asked, {
      onSuccess: () => {
        notify.done('views.messages.renamed', {}, { undoable: true });
        done();
      },
    });
  };
  return (
    <form className={classes.editing} onSubmit={submit}>
      <TextInput
        label={t('views.dialog.name')}
        value={name}
        maxLength={300}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        error={name.trim() === '' ? t('views.dialog.nameRequired') : rename.error?.message}
      />
      <Textarea
        label={t('views.dialog.note')}
        description={t('views.dialog.noteHint')}
        value={note}
        autosize
        maxRows={6}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={done}>
          {t('frame.actions.cancel')}
        </Button>
        <Button type="submit" loading={rename.isPending}>
          {t('views.dialog.apply')}
        </Button>
      </Group>
    </form>
  );
};

const Actions = ({ view, at, count, manager, isReadOnly, edit }: RowProps & { edit: () => void }) => {
  const { t } = useTranslation();
  const { name } = view;
  const exported = (
    <Action
      icon={IconDownload}
      label={t('views.dialog.export', { name })}
      run={() => manager.exportView(view)}
    />
  );
  if (isReadOnly) return <div className={classes.actions}>{exported}</div>;
  const start = view.isStart ? 'views.dialog.notStart' : 'views.dialog.start';
  return (
    <div className={classes.actions}>
      <Action
        icon={IconArrowUp}
        label={t('views.dialog.up', { name })}
        disabled={at === 0}
        run={() => manager.move(view, at - 1)}
      />
      <Action
        icon={IconArrowDown}
        label={t('views.dialog.down', { name })}
        disabled={at === count - 1}
        run={() => manager.move(view, at + 1)}
      />
      <Action icon={IconPencil} label={t('views.dialog.edit', { name })} run={edit} />
      <Action
        icon={view.isStart ? IconFlagFilled : IconFlag}
        label={t(start, { name })}
        pressed={view.isStart}
        run={() => manager.setStart(view)}
      />
      <Action
        icon={IconCopy}
        label={t('views.dialog.duplicate', { name })}
        run={() => manager.duplicate(view)}
      />
      {exported}
      <Action icon={IconTrash} label={t('views.dialog.remove', { name })} run={() => manager.remove(view)} />
    </div>
  );
};

/** One view of the list: opened by its name, with what can be done of it. */
export const ViewRow = (props: RowProps) => {
  const { view, close } = props;
  const { t } = useTranslation();
  const { openView } = useActions();
  const [isEdited, setIsEdited] = useState(false);
  const open = () => {
    close();
    openView(view.id, view);
  };
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <UnstyledButton className={classes.open ?? ''} onClick={open}>
          <bdi>{view.name}</bdi>
        </UnstyledButton>
        <span className={classes.hint}>
          {t(`views.dialog.screens.${view.screen}`)}
          {view.isStart && ` · ${t('views.starts')}`}
          {view.note !== null && ' · '}
          {view.note !== null && <bdi>{view.note}</bdi>}
        </span>
      </div>
      <Actions {...props} edit={() => setIsEdited(true)} />
      {isEdited && <Editor view={view} done={() => setIsEdited(false)} />}
    </li>
  );
};
