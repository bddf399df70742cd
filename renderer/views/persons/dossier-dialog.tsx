import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PERSON_FORMATS, type PersonDossier } from '../../../shared/contract/person-operations.ts';
import { composePersonForm, type Form } from '../../../shared/domain/persons/person-form.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { today } from '../follow-ups/today.ts';
import { Facts } from '../settings/facts.tsx';
import { formText } from './form-text.ts';
import classes from './persons.module.css';
import { SameName } from './same-name.tsx';
import type { Person } from './use-persons.ts';
import { useSaveForm } from './use-save-form.ts';

const Parts = ({ form }: { form: Form }) => (
  <div className={classes.form}>
    {form.parts.map(({ heading, lines, items }) => (
      <section key={heading} aria-label={heading} className={classes.told}>
        <h3>{heading}</h3>
        {lines.length > 0 && (
          <Facts facts={lines.map(({ label, value }) => [label, <bdi key={label}>{value}</bdi>])} />
        )}
        {items.length > 0 && (
          <ul className={classes.bullets}>
            {items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never move
              <li key={at}>
                <bdi>{item}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);

const Saving = ({ person, form }: { person: Person; form: Form }) => {
  const { t } = useTranslation();
  const { dossier, suffix } = wordsOf(useLang()).persons;
  const { isSaving, save, copy } = useSaveForm();
  const fileName = `${dossier.fileName} ${today()}${suffix}`;
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => copy(formText(form))}>
        {t('persons.dossier.copy')}
      </Button>
      {PERSON_FORMATS.map((format) => (
        <Button
          key={format}
          variant="default"
          disabled={isSaving}
          onClick={() => save('person.export', { person: person.id, format }, fileName)}
        >
          {t('persons.dossier.save', { format: format.toUpperCase() })}
        </Button>
      ))}
    </Group>
  );
};

const Known = ({ known }: { known: PersonDossier }) => {
  const lang = useLang();
  const project = useProject()?.name ?? '';
  const form = composePersonForm(known, { project, on: today(), lang });
  return (
    <>
      <Text c="dimmed">{form.intro.join(' ')}</Text>
      <SameName known={known} />
      <Saving person={known.person} form={form} />
      <Parts form={form} />
      <Text size="sm">{form.note}</Text>
    </>
  );
};

/** « Accès »: everything that is known of one person, to be read, copied or handed to them. */
export const DossierDialog = ({ person, close }: { person: Person; close: () => void }) => {
  const { t } = useTranslation();
  const { data, error } = useOperation('person.know', { person: person.id });
  return (
    <Dialog title={t('persons.dossier.heading', { name: person.name })} onClose={close} size="xl">
      <Stack gap="md">
        {error && (
          <p role="alert" className={classes.refusal}>
            {error.message}
          </p>
        )}
        {!data && !error && (
          <Group gap="sm" role="status">
            <Loader size="sm" aria-hidden />
            {t('persons.dossier.reading')}
          </Group>
        )}
        {data && <Known known={data} />}
        <Group justify="flex-end">
          <Button onClick={close}>{t('persons.dossier.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
