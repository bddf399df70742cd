import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { MINUTES_FORMATS } from '../../../../shared/contract/minutes-operations.ts';
import { AUDIENCES, type Audience } from '../../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { download } from '../../../backend/download.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { capitalise } from '../../card/capitalise.ts';
import { useEntities } from '../../forms/use-entity-options.ts';
import { useSnapshots } from '../use-snapshots.ts';
import { countWithheld } from './count-withheld.ts';

type Input = InputOf<'minutes.create'>;
interface Choice {
  readonly format: Input['format'];
  /** Null: as they are now. */
  readonly snapshot: string | null;
  readonly title: string | null;
  readonly audience: Audience;
  readonly csv: 'fr' | 'international';
}
interface FieldsProps {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
}

const startChoice: Choice = {
  format: 'docx',
  snapshot: null,
  title: null,
  audience: 'committee',
  csv: 'fr',
};

/** Writes the record of decisions where the person says; what was left out is said. */
const useExporting = (choice: Choice, close: () => void) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const { number } = useFormat();
  const project = useProject()?.name ?? '';
  const [isRunning, setIsRunning] = useState(false);
  const run = async () => {
    const name = choice.title ?? `${t('committee.minutes.fileName')} ${project}`.trim();
    const file = dialogs ? await dialogs.saveExport(name, choice.format) : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    try {
      // The native dialog has already asked before choosing an existing file.
      const result = await call('minutes.create', { ...choice, file, overwrite: true });
      if (file === null) download(result);
      const { decisions, withheld } = result;
      notify.done(withheld > 0 ? 'committee.messages.minutesWithheld' : 'committee.messages.minutes', {
        count: decisions,
        number: number(decisions),
        withheld: number(withheld),
      });
      close();
    } catch (error) {
      notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) void run();
  };
  return { submit, isRunning };
};

const Format = ({ choice, change }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={550} mb={4} id="minutes-format">
        {t('committee.minutes.format')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="minutes-format"
        value={choice.format}
        data={MINUTES_FORMATS.map((value) => ({ value, label: t(`committee.minutes.formats.${value}`) }))}
        onChange={(format) => change({ format })}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t(`committee.minutes.formatHints.${choice.format}`)}
      </Text>
    </div>
  );
};

const Csv = ({ choice, change }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('export.csv')}
      value={choice.csv}
      data={(['fr', 'international'] as const).map((value) => ({ value, label: t(`export.csvs.${value}`) }))}
      onChange={(event) => change({ csv: event.currentTarget.value as Choice['csv'] })}
    />
  );
};

const WhichDecisions = ({ choice, change }: FieldsProps) => {
  const { t } = useTranslation();
  const snapshots = useSnapshots().snapshots ?? [];
  if (snapshots.length === 0) return null;
  return (
    <NativeSelect
      label={t('committee.minutes.state')}
      value={choice.snapshot ?? ''}
      data={[
        { value: '', label: t('committee.minutes.now') },
        ...snapshots.map(({ id, name }) => ({
          value: id as string,
          label: t('committee.minutes.frozen', { name }),
        })),
      ]}
      onChange={(event) => change({ snapshot: event.currentTarget.value || null })}
    />
  );
};

const ForWhom = ({ choice, change }: FieldsProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { audiences } = wordsOf(useLang()).vocabulary;
  const { data } = useOperation('decision.list', {});
  const entities = useEntities();
  // Of a frozen state, how many are left out is said once it is written.
  const withheld = choice.snapshot === null ? countWithheld(data ?? [], entities, choice.audience) : 0;
  return (
    <NativeSelect
      label={t('export.audience')}
      description={
        withheld > 0 && t('committee.minutes.withheld', { count: withheld, number: number(withheld) })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      value={choice.audience}
      data={AUDIENCES.map((value) => ({ value, label: capitalise(audiences[value]) }))}
      onChange={(event) => change({ audience: event.currentTarget.value as Audience })}
    />
  );
};

/** « Exporter le relevé de décisions »: in which form, of when, for whom. */
export const MinutesDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(startChoice);
  const change: FieldsProps['change'] = (some) => setChoice((before) => ({ ...before, ...some }));
  const { submit, isRunning } = useExporting(choice, close);
  return (
    <Dialog title={t('committee.minutes.title')} onClose={close}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Format {...{ choice, change }} />
          {choice.format === 'csv' && <Csv {...{ choice, change }} />}
          <WhichDecisions {...{ choice, change }} />
          {choice.format === 'docx' && (
            <TextInput
              label={t('committee.minutes.documentTitle')}
              placeholder={t('committee.minutes.titleHint')}
              value={choice.title ?? ''}
              maxLength={300}
              onChange={(event) => change({ title: event.currentTarget.value || null })}
            />
          )}
          <ForWhom {...{ choice, change }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isRunning}>
              {t('committee.minutes.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
