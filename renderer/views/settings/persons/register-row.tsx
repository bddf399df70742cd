import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../shared/contract/person-operations.ts';
import { REGISTER_FIELDS, type RegisterField } from '../../../../shared/domain/persons/person.ts';
import { composeRegisterForm } from '../../../../shared/domain/persons/person-form.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useCommand, useOperation } from '../../../backend/use-operation.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { today } from '../../follow-ups/today.ts';
import { formText } from '../../persons/form-text.ts';
import classes from '../../persons/persons.module.css';
import { countMissing } from '../../persons/use-person-to-do.ts';
import { useSaveForm } from '../../persons/use-save-form.ts';
import settings from '../settings.module.css';
import { WithPersons } from './no-person.tsx';

type Texts = Readonly<Record<RegisterField, string>>;
const TEXT_MAX = 2_000;

const textsOf = ({ fields, proposed }: Register): Texts =>
  Object.fromEntries(
    REGISTER_FIELDS.map((field) => [field, fields[field] ?? proposed[field] ?? '']),
  ) as Texts;

/** What is typed, over what is written or proposed; what is saved elsewhere is shown where nothing was typed. */
const useTyped = (register: Register) => {
  const [typed, setTyped] = useState<Partial<Texts>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved is typed no more
  useEffect(() => setTyped({}), [JSON.stringify(register.fields)]);
  return {
    texts: { ...textsOf(register), ...typed },
    type: (field: RegisterField, text: string) => setTyped((before) => ({ ...before, [field]: text })),
  };
};

interface FieldProps {
  readonly register: Register;
  readonly field: RegisterField;
  readonly text: string;
  readonly type: (field: RegisterField, text: string) => void;
}
const Field = ({ register, field, text, type }: FieldProps) => {
  const { t } = useTranslation();
  const { labels } = wordsOf(useLang()).persons.register;
  const readOnly = useProject()?.readOnly ?? true;
  const isSaved = register.fields[field] !== null;
  const state = register.proposed[field] === null ? 'persons.register.empty' : 'persons.register.proposed';
  return (
    <Textarea
      label={labels[field]}
      description={isSaved ? undefined : t(state)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={TEXT_MAX}
      readOnly={readOnly}
      value={text}
      onChange={(event) => type(field, event.currentTarget.value)}
    />
  );
};

/** To print, to keep, or to paste: what the project holds. */
const Outputs = ({ register }: { register: Register }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const project = useProject()?.name ?? '';
  const { isSaving, save, copy } = useSaveForm();
  const { fileName } = wordsOf(lang).persons.register;
  const text = () => formText(composeRegisterForm(register, { project, on: today(), lang }));
  return (
    <>
      <Button
        variant="default"
        disabled={isSaving}
        onClick={() => save('person.exportRegister', { format: 'pdf' }, fileName)}
      >
        {t('persons.register.print')}
      </Button>
      <Button variant="default" onClick={() => copy(text())}>
        {t('persons.register.copy')}
      </Button>
    </>
  );
};

const useCompleteness = (register: Register): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const missing = countMissing(register);
  return missing === 0
    ? t('persons.register.complete')
    : t('persons.register.incomplete', { count: missing, number: number(missing) });
};

const RegisterForm = ({ register }: { register: Register }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const readOnly = useProject()?.readOnly ?? true;
  const { texts, type } = useTyped(register);
  const state = useCompleteness(register);
  const set = useCommand('person.setRegister');
  const { counts } = wordsOf(useLang()).persons.register;
  const save = () =>
    set.mutate(
      { fields: texts },
      { onSuccess: () => notify.done('persons.messages.registerSaved', {}, { undoable: true }) },
    );
  return (
    <Stack gap="md" mt="sm">
      <Text role="status">
        {state} {counts(register.persons, register.restricted)}
      </Text>
      {REGISTER_FIELDS.map((field) => (
        <Field key={field} register={register} field={field} text={texts[field]} type={type} />
      ))}
      {set.error && (
        <p role="alert" className={classes.refusal}>
          {set.error.message}
        </p>
      )}
      <Group gap="sm">
        {!readOnly && (
          <Button loading={set.isPending} onClick={save}>
            {t('persons.register.save')}
          </Button>
        )}
        <Outputs register={register} />
      </Group>
    </Stack>
  );
};

const Loaded = () => {
  const { data, error } = useOperation('person.register', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  return data ? <RegisterForm register={data} /> : <Waiting lines={2} />;
};

/** « Registre des traitements »: what is written, what is proposed, to keep, to print, to copy. */
export const RegisterRow = () => {
  const { t } = useTranslation();
  return (
    <WithPersons>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('persons.register.hint')}
      </Text>
      <Loaded />
    </WithPersons>
  );
};
