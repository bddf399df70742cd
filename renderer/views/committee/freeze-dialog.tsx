import { Button, Checkbox, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../shared/contract/snapshot-operations.ts';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useDialogFields } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { today } from '../follow-ups/today.ts';
import { DayInput } from '../forms/day-input.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './committee.module.css';
import { CommitteeSelect } from './committee-select.tsx';

const FREEZE_JOB = 'snapshot';

interface Draft {
  /** Null: the name that goes with the date. */
  readonly name: string | null;
  readonly on: string | null;
  readonly committee: EntityId | null;
  readonly note: string;
  /** Null: every saved view. */
  readonly views: readonly string[] | null;
}
interface FieldsProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

/** « Comité du 12 mars 2027 ». */
const useSuggestedName = (on: string | null): string => {
  const { t } = useTranslation();
  const lang = useLang();
  return on === null ? '' : t('committee.freeze.suggested', { date: formatDate(on, lang) });
};

const useFreezing = (draft: Draft, name: string, views: readonly SavedView[], done: Done) => {
  const notify = useNotify();
  const create = useCommand('snapshot.create');
  const [isAsked, setIsAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const { on, committee, note } = draft;
    if (name.trim() === '' || on === null || create.isPending) return;
    const asked = {
      job: FREEZE_JOB,
      name: name.trim(),
      on,
      committee,
      note: note.trim() === '' ? null : note,
      views: [...(draft.views ?? views.map(({ id }) => id))],
    };
    create.mutate(asked, {
      onSuccess: (made) => {
        notify.done('committee.messages.frozen', { name: made.name }, { undoable: true });
        done(made);
      },
    });
  };
  return { submit, isAsked, isPending: create.isPending, error: create.error };
};
type Done = (made: SnapshotRecord) => void;

const Name = ({
  name,
  change,
  isAsked,
}: Pick<FieldsProps, 'change'> & { readonly name: string; readonly isAsked: boolean }) => {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('committee.freeze.name')}
      value={name}
      maxLength={300}
      data-autofocus
      onChange={(event) => change({ name: event.currentTarget.value })}
      error={isAsked && name.trim() === '' ? t('committee.freeze.nameRequired') : null}
    />
  );
};

const Note = ({ draft, change }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('committee.freeze.note')}
      description={t('committee.freeze.noteHint')}
      value={draft.note}
      autosize
      minRows={2}
      maxRows={6}
      onChange={(event) => change({ note: event.currentTarget.value })}
    />
  );
};

const When = ({ draft, change, isAsked }: FieldsProps & { isAsked: boolean }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      <DayInput
        label={t('committee.freeze.on')}
        value={draft.on}
        onChange={(on) => change({ on })}
        error={isAsked && draft.on === null ? t('committee.freeze.dayRequired') : null}
      />
      <CommitteeSelect value={draft.committee} choose={(committee) => change({ committee })} />
    </div>
  );
};

const Views = ({ draft, change, views }: FieldsProps & { views: readonly SavedView[] }) => {
  const { t } = useTranslation();
  if (views.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('committee.freeze.noViews')}
      </Text>
    );
  return (
    <Checkbox.Group
      label={t('committee.freeze.views')}
      description={t('committee.freeze.viewsHint')}
      value={[...(draft.views ?? views.map(({ id }) => id))]}
      onChange={(ids) =>
        // In the order of the presentation, whatever the order in which they are ticked.
        change({ views: views.map(({ id }) => id as string).filter((id) => ids.includes(id)) })
      }
    >
      <div className={classes.viewChoices}>
        {views.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
};

/** The only committee of the project is the one that it is for. */
const useStart = (): Draft => {
  const entities = useEntities();
  const only = useMemo(() => {
    const instances = [...entities.values()].filter(({ kind }) => kind === 'instance');
    const committees = instances.filter(({ type }) => type === 'committee');
    return [committees, instances].find(({ length }) => length === 1)?.[0];
  }, [entities]);
  return { name: null, on: today(), committee: only?.id ?? null, note: '', views: null };
};

const useDraft = () => {
  const start = useStart();
  const { t } = useTranslation();
  const { fields: changed, change } = useDialogFields<Partial<Draft>>(
    'freeze',
    t('committee.freeze.title'),
    () => ({}),
  );
  return { draft: { ...start, ...changed }, change };
};

/** « Figer un instantané »: a name, a day, Enter. */
export const FreezeDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const views = useOperation('view.list', {}).data ?? [];
  const suggested = useSuggestedName(draft.on);
  const name = draft.name ?? suggested;
  const { submit, isAsked, isPending, error } = useFreezing(draft, name, views, close);
  return (
    <Dialog title={t('committee.freeze.title')} onClose={close} size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('committee.freeze.hint')}
          </Text>
          <Name {...{ name, change, isAsked }} />
          <When {...{ draft, change, isAsked }} />
          <Views {...{ draft, change, views }} />
          <Note {...{ draft, change }} />
          {error && (
            <Input.Error role="alert" size="sm">
              {error.message}
            </Input.Error>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('committee.freeze.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
