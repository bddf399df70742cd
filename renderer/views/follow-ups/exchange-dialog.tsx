import { Button, Chip, Group, Input, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { EXCHANGE_FORMS } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useDialogFields } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { capitalise } from '../card/capitalise.ts';
import { DayInput } from '../forms/day-input.tsx';
import { EntitiesInput } from '../forms/entities-input.tsx';
import classes from './follow-ups.module.css';
import { today } from './today.ts';

type Form = (typeof FORMS)[number];
const FORMS = [...EXCHANGE_FORMS, 'other'] as const;

interface Draft {
  readonly organisations: string[];
  readonly on: string | null;
  readonly form: Form;
  readonly said: string;
  readonly followUp: string;
  readonly dueOn: string | null;
}
type Change = (change: Partial<Draft>) => void;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Writes the exchange of the draft; what is missing is said in its field. */
const useLogging = (draft: Draft, close: () => void) => {
  const notify = useNotify();
  const add = useCommand('exchange.add');
  const [isAsked, setIsAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const { organisations, on, form, said, followUp, dueOn } = draft;
    if (organisations.length === 0 || on === null || add.isPending) return;
    const asked = { organisations, on, form, said: orNull(said), followUp: orNull(followUp), dueOn };
    add.mutate(asked, {
      onSuccess: ({ name }) => {
        notify.done('followUps.messages.logged', { name }, { undoable: true });
        close();
      },
    });
  };
  return { submit, isAsked, isPending: add.isPending, error: add.error };
};

/** A choice by buttons: arrows go from one to the other. */
const FormChoice = ({ draft, change }: { draft: Draft; change: Change }) => {
  const { t } = useTranslation();
  const { forms } = wordsOf(useLang()).vocabulary;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('followUps.dialog.form')}
      </Input.Label>
      <Chip.Group value={draft.form} onChange={(value) => change({ form: value as Form })}>
        <Group gap={8}>
          {FORMS.map((form) => (
            <Chip key={form} value={form} radius="md">
              {capitalise(forms[form])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
};

const With = ({ draft, change, isAsked }: { draft: Draft; change: Change; isAsked: boolean }) => {
  const { t } = useTranslation();
  const isMissing = isAsked && draft.organisations.length === 0;
  return (
    <Input.Wrapper
      label={t('followUps.dialog.with')}
      description={t('followUps.dialog.withHint')}
      error={isMissing ? t('followUps.dialog.withRequired') : null}
    >
      <EntitiesInput
        kind={null}
        aria-label={t('followUps.dialog.with')}
        value={draft.organisations}
        onChange={(organisations) => change({ organisations })}
      />
    </Input.Wrapper>
  );
};

/** Enter saves from here too; Maj+Entrée goes to the next line. */
const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
};

/** The first thing to fill in has the focus: whom, when it is not known, otherwise what was said. */
const Said = ({ draft, change, isFirst }: { draft: Draft; change: Change; isFirst: boolean }) => {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('followUps.dialog.said')}
      description={t('followUps.dialog.saidHint')}
      value={draft.said}
      autosize
      minRows={2}
      maxRows={8}
      data-autofocus={isFirst || undefined}
      onKeyDown={submitOnEnter}
      onChange={(event) => change({ said: event.currentTarget.value })}
    />
  );
};

const Next = ({ draft, change }: { draft: Draft; change: Change }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.next}>
      <TextInput
        label={t('followUps.dialog.followUp')}
        value={draft.followUp}
        onChange={(event) => change({ followUp: event.currentTarget.value })}
      />
      <DayInput
        label={t('followUps.dialog.dueOn')}
        value={draft.dueOn}
        clearable
        onChange={(dueOn) => change({ dueOn })}
      />
    </div>
  );
};

const Buttons = ({ close, isPending }: { close: () => void; isPending: boolean }) => {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={close}>
        {t('frame.actions.cancel')}
      </Button>
      <Button type="submit" loading={isPending}>
        {t('followUps.dialog.submit')}
      </Button>
    </Group>
  );
};

const startOf = (organisations: readonly EntityId[]): Draft => ({
  organisations: [...organisations],
  on: today(),
  form: 'interview',
  said: '',
  followUp: '',
  dueOn: null,
});

interface DialogProps {
  readonly organisations: readonly EntityId[];
  readonly close: () => void;
}

/** « Noter un échange »: ten seconds, Enter saves. */
export const ExchangeDialog = ({ organisations, close }: DialogProps) => {
  const { t } = useTranslation();
  const title = t('followUps.dialog.title');
  const { fields: draft, change } = useDialogFields('exchange', title, () => startOf(organisations));
  const { submit, isAsked, isPending, error } = useLogging(draft, close);
  return (
    <Dialog title={title} onClose={close} size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          <With {...{ draft, change, isAsked }} />
          <div className={classes.when}>
            <DayInput
              label={t('followUps.dialog.on')}
              value={draft.on}
              onChange={(on) => change({ on })}
              error={isAsked && draft.on === null ? t('followUps.dialog.dateWrong') : null}
            />
            <FormChoice {...{ draft, change }} />
          </div>
          <Said {...{ draft, change }} isFirst={organisations.length > 0} />
          <Next {...{ draft, change }} />
          {error && (
            <Input.Error role="alert" size="sm">
              {error.message}
            </Input.Error>
          )}
          <Buttons {...{ close, isPending }} />
        </Stack>
      </form>
    </Dialog>
  );
};
