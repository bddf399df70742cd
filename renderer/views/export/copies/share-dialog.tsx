import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../../shared/domain/export/file-name.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { LeavingWarning } from '../../persons/leaving-warning.tsx';
import { type Person, usePersons } from '../../persons/use-persons.ts';

interface Choice {
  readonly withJournal: boolean;
  readonly withPersons: boolean;
}

const useSharing = (choice: Choice, leaving: number, close: () => void) => {
  const { t } = useTranslation();
  const { suffix } = wordsOf(useLang()).persons;
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const format = useFormat();
  const name = useProject()?.name ?? '';
  const [isRunning, setIsRunning] = useState(false);
  const run = async () => {
    const file = dialogs ? await dialogs.saveProject(leaving > 0 ? fileNameFor(name, suffix) : name) : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    try {
      // The native dialog has already asked before choosing an existing file.
      const { bytes, persons } = await call('share.create', { ...choice, file, overwrite: file !== null });
      const size = { size: format.bytes(bytes) };
      if (persons === 0) notify.done('committee.messages.shared', size);
      else
        notify.done('persons.leaving.done', {
          text: t('committee.messages.shared', size),
          count: persons,
          number: format.number(persons),
        });
      close();
    } catch (error) {
      notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { run, isRunning, asksWhere: dialogs !== null };
};

/** Who would leave: everybody, those who are hidden too, since a copy is the project. */
const usePersonsHint = (persons: readonly Person[]): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const count = persons.length;
  if (count === 0) return t('persons.leaving.noneCopy');
  const hidden = persons.filter(({ restricted }) => restricted).length;
  const all = t('persons.leaving.hintCopy', { count, number: number(count) });
  return hidden === 0
    ? all
    : `${all} ${t('persons.leaving.restricted', { count: hidden, number: number(hidden) })}`;
};

interface PersonsInputProps {
  readonly persons: readonly Person[];
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}
const PersonsInput = ({ persons, checked, change }: PersonsInputProps) => {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t('persons.leaving.include')}
      description={usePersonsHint(persons)}
      disabled={persons.length === 0}
      checked={checked && persons.length > 0}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
};

/** What is chosen, who would leave with it, and whether that was confirmed. */
const useShareForm = (close: () => void) => {
  const [withJournal, setWithJournal] = useState(true);
  const [withPersons, setWithPersons] = useState(false);
  const [isWarned, setIsWarned] = useState(false);
  const { data: persons = [] } = usePersons({ restricted: 'with' });
  const leaving = withPersons ? persons.length : 0;
  const sharing = useSharing({ withJournal, withPersons }, leaving, close);
  return {
    ...sharing,
    withJournal,
    setWithJournal,
    withPersons,
    setPersons: (isWanted: boolean) => {
      setIsWarned(false);
      setWithPersons(isWanted);
    },
    persons,
    leaving,
    isWarned: isWarned && leaving > 0,
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (leaving > 0) setIsWarned(true);
      else if (!sharing.isRunning) void sharing.run();
    },
  };
};

const Actions = ({ form, close }: { form: ReturnType<typeof useShareForm>; close: () => void }) => {
  const { t } = useTranslation();
  const { isWarned, leaving, isRunning, asksWhere, setPersons, run } = form;
  if (isWarned)
    return (
      <LeavingWarning
        isCopy
        count={leaving}
        isRunning={isRunning}
        withdraw={() => setPersons(false)}
        go={() => void run()}
      />
    );
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={close}>
        {t('frame.actions.cancel')}
      </Button>
      <Button type="submit" loading={isRunning}>
        {t(asksWhere ? 'committee.share.submit' : 'committee.share.submitHere')}
      </Button>
    </Group>
  );
};

/** « Remettre une copie »: without persons unless asked; with the history it can be merged back. */
export const ShareDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const form = useShareForm(close);
  return (
    <Dialog title={t('committee.share.title')} onClose={close}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('committee.share.hint')}
          </Text>
          <Checkbox
            label={t('committee.share.journal')}
            description={t('committee.share.journalHint')}
            checked={form.withJournal}
            data-autofocus
            onChange={(event) => form.setWithJournal(event.currentTarget.checked)}
          />
          <PersonsInput persons={form.persons} checked={form.withPersons} change={form.setPersons} />
          <Actions form={form} close={close} />
        </Stack>
      </form>
    </Dialog>
  );
};
