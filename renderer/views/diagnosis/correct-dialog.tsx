import { Button, Chip, Group, Input, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { CHECK_STATES, type CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { AUDIENCES, type Audience } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { screenPlace } from '../../drafts/draft-target.ts';
import { useDraftedFields } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { capitalise } from '../card/capitalise.ts';
import { useOverride } from './use-override.ts';

interface Draft {
  readonly state: CheckState;
  readonly reason: string;
  readonly audience: Audience;
}
type Change = (change: Partial<Draft>) => void;

/** The four states by buttons: arrows go from one to the other. */
const States = ({ draft, change, computed }: { draft: Draft; change: Change; computed: CheckState }) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('diagnosis.override.state')}
      </Input.Label>
      <Input.Description mb={6}>
        {t('diagnosis.override.computed', { state: t(`diagnosis.states.${computed}`) })}
      </Input.Description>
      <Chip.Group value={draft.state} onChange={(value) => change({ state: value as CheckState })}>
        <Group gap={8}>
          {CHECK_STATES.map((state) => (
            <Chip key={state} value={state} radius="md">
              {t(`diagnosis.states.${state}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
};

const Reason = ({ draft, change, isMissing }: { draft: Draft; change: Change; isMissing: boolean }) => {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('diagnosis.override.reason')}
      description={t('diagnosis.override.reasonHint')}
      required
      value={draft.reason}
      autosize
      minRows={2}
      maxRows={6}
      data-autofocus
      error={isMissing ? t('diagnosis.override.reasonRequired') : null}
      onChange={(event) => change({ reason: event.currentTarget.value })}
    />
  );
};

const ReadBy = ({ draft, change }: { draft: Draft; change: Change }) => {
  const { t } = useTranslation();
  const { audiences } = wordsOf(useLang()).vocabulary;
  return (
    <Select
      label={t('diagnosis.override.audience')}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      data={AUDIENCES.map((value) => ({ value, label: capitalise(audiences[value]) }))}
      value={draft.audience}
      allowDeselect={false}
      onChange={(audience) => audience && change({ audience: audience as Audience })}
    />
  );
};

interface Props {
  readonly subject: EntityId;
  readonly check: CheckRecord;
  readonly close: () => void;
}

const useDraft = ({ subject, check, close }: Props) => {
  const { t } = useTranslation();
  const place = screenPlace(
    'diagnosis',
    `${subject} ${check.id}`,
    t('diagnosis.override.title', { title: check.title }),
  );
  const { fields: draft, change } = useDraftedFields<Draft>(place, () => ({
    state: check.state,
    reason: check.override?.reason ?? '',
    audience: 'committee',
  }));
  const [isAsked, setIsAsked] = useState(false);
  const { correct, isPending, error } = useOverride(subject);
  const isMissing = draft.reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (!isMissing && !isPending) correct(check, { ...draft, reason: draft.reason.trim() }, close);
  };
  return { draft, change, submit, isMissing: isAsked && isMissing, isPending, error };
};

/** « Corriger »: another state than the one computed, with a reason that is shown beside it. */
export const CorrectDialog = (props: Props) => {
  const { t } = useTranslation();
  const { check, close } = props;
  const { draft, change, submit, isMissing, isPending, error } = useDraft(props);
  return (
    <Dialog title={t('diagnosis.override.title', { title: check.title })} onClose={close} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <States {...{ draft, change }} computed={check.override?.computed ?? check.state} />
          <Reason {...{ draft, change, isMissing }} />
          <ReadBy {...{ draft, change }} />
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
              {t('diagnosis.override.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
