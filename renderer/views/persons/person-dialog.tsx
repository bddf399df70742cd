import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_BASES } from '../../../shared/domain/change.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { capitalise } from '../card/capitalise.ts';
import { EntitySelect } from '../forms/entity-select.tsx';
import { fromTyped } from '../view-bar/partial-date-text.ts';
import { DATE_FIELDS, type DateField, TEXT_FIELDS } from './person-draft.ts';
import classes from './persons.module.css';
import { type PersonAsked, type PersonForm, usePersonForm } from './use-person-form.ts';

const Organisation = ({ form }: { form: PersonForm }) => {
  const { t } = useTranslation();
  const { draft, change, isAsked } = form;
  const isMissing = isAsked && draft.organisation === null;
  return (
    <EntitySelect
      label={t('persons.form.organisation')}
      required
      value={draft.organisation}
      choose={(organisation) => change({ organisation })}
      error={isMissing ? t('persons.form.organisationRequired') : form.refusalOf('organisation')}
    />
  );
};

const Name = ({ form }: { form: PersonForm }) => {
  const { t } = useTranslation();
  const { draft, change, isAsked } = form;
  const isMissing = isAsked && draft.name.trim() === '';
  return (
    <TextInput
      label={t('persons.form.name')}
      required
      maxLength={1000}
      value={draft.name}
      data-autofocus
      onChange={(event) => change({ name: event.currentTarget.value })}
      error={isMissing ? t('persons.form.nameRequired') : form.refusalOf('name')}
    />
  );
};

const Reached = ({ form }: { form: PersonForm }) => {
  const { t } = useTranslation();
  const types = { function: 'text', email: 'email', phone: 'tel' } as const;
  return (['function', 'email', 'phone'] as const).map((field) => (
    <TextInput
      key={field}
      label={t(`persons.form.${field}`)}
      type={types[field]}
      autoComplete="off"
      value={form.draft[field]}
      onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      error={form.refusalOf(field)}
    />
  ));
};

const DateText = ({ form, field, hint }: { form: PersonForm; field: DateField; hint?: string }) => {
  const { t } = useTranslation();
  const value = form.draft[field];
  const isWrong = form.isAsked && fromTyped(value) === null;
  return (
    <TextInput
      label={t(`persons.form.${field}`)}
      description={hint ?? t('card.hints.date')}
      value={value}
      onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      error={isWrong ? t('persons.form.dateWrong') : form.refusalOf(field)}
    />
  );
};

/** Where it comes from, on what ground, until when. */
const Ground = ({ form, isNew }: { form: PersonForm; isNew: boolean }) => {
  const { t } = useTranslation();
  const { bases } = wordsOf(useLang()).persons;
  const { draft, change } = form;
  return (
    <>
      <TextInput
        className={classes.wholeRow ?? ''}
        label={t('persons.form.source')}
        description={t('persons.form.sourceHint')}
        placeholder={t('persons.form.sourceDefault')}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
        error={form.refusalOf('source')}
      />
      <NativeSelect
        label={t('persons.form.basis')}
        value={draft.basis}
        data={PERSON_BASES.map((value) => ({ value, label: capitalise(bases[value]) }))}
        onChange={(event) => change({ basis: event.currentTarget.value })}
      />
      <DateText form={form} field="collectedOn" />
      <DateText form={form} field="informedOn" hint={t('persons.form.informedHint')} />
      {!isNew && <DateText form={form} field="confirmedOn" />}
      {!isNew && <DateText form={form} field="expiresOn" hint={t('persons.form.expiresHint')} />}
    </>
  );
};

const FIELDS: ReadonlySet<string> = new Set(['name', 'organisation', ...TEXT_FIELDS, ...DATE_FIELDS]);

/** What is missing or refused has the focus: its sentence is read with it. */
const useWrongField = ({ asked, error }: PersonForm) => {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is sent or refused
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked, error]);
  return form;
};

/** « Ajouter une personne », « Rectifier »: who, where they are reached, where it comes from. No free text about anybody. */
export const PersonDialog = ({ close, ...asked }: PersonAsked & { close: () => void }) => {
  const { t } = useTranslation();
  const form = usePersonForm(asked, close);
  const isNew = asked.person === null;
  return (
    <Dialog title={t(isNew ? 'persons.form.add' : 'persons.form.set')} onClose={close} size="lg">
      <form ref={useWrongField(form)} onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('persons.form.hint')}
          </Text>
          <div className={classes.fields}>
            <Name form={form} />
            <Organisation form={form} />
            <Reached form={form} />
          </div>
          <div className={`${classes.fields} ${classes.ground}`}>
            <Ground form={form} isNew={isNew} />
          </div>
          {form.error && !FIELDS.has(form.error.reply.field ?? '') && (
            <p role="alert" className={classes.refusal}>
              {form.error.message}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={form.isPending}>
              {t(isNew ? 'persons.form.submitAdd' : 'persons.form.submitSet')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
