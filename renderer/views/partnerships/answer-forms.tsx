import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import dayjs from 'dayjs';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_REASONS } from '../../../shared/domain/decision.ts';
import { parseDate } from '../../../shared/domain/partial-date.ts';
import { allowedRelations } from '../../../shared/domain/relation.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useDialogText } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { capitalise } from '../card/capitalise.ts';
import { today } from '../follow-ups/today.ts';
import { useEntities } from '../forms/use-entity-options.ts';
import { type AnswerFormProps, pairOf } from './use-answer.ts';

interface ShellProps extends Pick<AnswerFormProps, 'suggestion' | 'close'> {
  readonly title: string;
  readonly hint: string;
  readonly submitLabel: string;
  /** Null where something is missing, which its field then says. */
  readonly submit: () => Promise<void> | null;
  readonly children: ReactNode;
}

/** Title, which suggestion it is about, fields, and two buttons. */
const Shell = ({ suggestion, close, title, hint, submitLabel, submit, children }: ShellProps) => {
  const { t } = useTranslation();
  const [isPending, setIsPending] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const writing = submit();
    if (!writing) return;
    setIsPending(true);
    void writing.finally(() => setIsPending(false));
  };
  return (
    <Dialog title={title} onClose={close}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <div>
            <Text fw={650}>
              <bdi>{pairOf(suggestion)}</bdi>
            </Text>
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          </div>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

/** Types that may join the two, in the direction of the suggestion; its own first. */
const useTypes = ({ a, b, relation }: AnswerFormProps['suggestion']): readonly RelationType[] => {
  const entities = useEntities();
  const [from, to] = [entities.get(a.id), entities.get(b.id)];
  const allowed = from && to ? allowedRelations(from, to) : [];
  return [relation, ...allowed.filter((type) => type !== relation)];
};

/** « Existe déjà » and « Réalisée »: exactly one link is made. */
export const LinkForm = ({
  suggestion,
  close,
  give,
  answer,
}: AnswerFormProps & { readonly answer: 'exists' | 'done' }) => {
  const { t } = useTranslation();
  const { relations } = wordsOf(useLang()).vocabulary;
  const types = useTypes(suggestion);
  const [type, setType] = useState<RelationType>(suggestion.relation);
  const [since, setSince] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const startsOn = since.trim() === '' ? null : parseDate(since);
  const isWrong = since.trim() !== '' && startsOn === null;
  const submit = () => {
    setIsAsked(true);
    return isWrong ? null : give(answer, { type, startsOn });
  };
  return (
    <Shell
      suggestion={suggestion}
      close={close}
      title={t(`partnerships.dialog.${answer}`)}
      hint={t(`partnerships.dialog.${answer}Hint`)}
      submitLabel={t('partnerships.dialog.addLink')}
      submit={submit}
    >
      <NativeSelect
        label={t('partnerships.dialog.type')}
        value={type}
        data={types.map((value) => ({ value, label: capitalise(relations[value]) }))}
        onChange={(event) => setType(event.currentTarget.value as RelationType)}
        data-autofocus
      />
      <TextInput
        label={t('partnerships.dialog.since')}
        description={t('partnerships.dialog.sinceHint')}
        error={isAsked && isWrong ? t('partnerships.dialog.sinceWrong') : null}
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
    </Shell>
  );
};

type Offered = (typeof OFFERED_REASONS)[number];

/** « Écarter… »: a reason is asked, so that one thinks, and so that the next one knows. */
export const DismissForm = ({ suggestion, close, give }: AnswerFormProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Offered | null>(null);
  const title = t('partnerships.dialog.dismiss');
  const { text, setText } = useDialogText('suggestion-answer', title);
  const [isAsked, setIsAsked] = useState(false);
  const needsText = reason === 'other' && text.trim() === '';
  const submit = () => {
    setIsAsked(true);
    if (reason === null || needsText) return null;
    const word = reason === 'other' ? [] : [t(`partnerships.offered.${reason}`)];
    return give('dismiss', { reason: [...word, ...(text.trim() ? [text.trim()] : [])].join(', ') });
  };
  return (
    <Shell
      suggestion={suggestion}
      close={close}
      title={title}
      hint={t('partnerships.dialog.dismissHint')}
      submitLabel={t('partnerships.dialog.dismissSubmit')}
      submit={submit}
    >
      <Radio.Group
        label={t('partnerships.dialog.reason')}
        error={isAsked && reason === null ? t('partnerships.dialog.reasonRequired') : null}
        value={reason}
        onChange={(value) => setReason(value as Offered)}
        required
      >
        <Stack gap={8} my={6}>
          {OFFERED_REASONS.map((one, at) => (
            <Radio
              key={one}
              value={one}
              label={capitalise(t(`partnerships.offered.${one}`))}
              data-autofocus={at === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('partnerships.dialog.precise')}
        description={t('partnerships.dialog.preciseHint')}
        error={isAsked && needsText ? t('partnerships.dialog.preciseRequired') : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Shell>
  );
};

const DELAYS_MONTHS = [1, 3, 6, 12] as const;

/** « Plus tard… »: a day, or when its data change. */
export const LaterForm = ({ suggestion, close, give }: AnswerFormProps) => {
  const { t } = useTranslation();
  const [months, setMonths] = useState('3');
  const submit = () => {
    const until = months === '' ? null : dayjs(today()).add(Number(months), 'month').format('YYYY-MM-DD');
    return give('later', { until });
  };
  return (
    <Shell
      suggestion={suggestion}
      close={close}
      title={t('partnerships.dialog.later')}
      hint={t('partnerships.dialog.laterHint')}
      submitLabel={t('partnerships.dialog.laterSubmit')}
      submit={submit}
    >
      <Radio.Group label={t('partnerships.dialog.when')} value={months} onChange={setMonths}>
        <Stack gap={8} mt={6}>
          {DELAYS_MONTHS.map((count) => (
            <Radio
              key={count}
              value={String(count)}
              label={t('partnerships.dialog.months', { count })}
              data-autofocus={String(count) === months || undefined}
            />
          ))}
          <Radio value="" label={t('partnerships.dialog.onChange')} />
        </Stack>
      </Radio.Group>
    </Shell>
  );
};

export const AbandonForm = ({ suggestion, close, give }: AnswerFormProps) => {
  const { t } = useTranslation();
  const title = t('partnerships.dialog.abandon');
  const { text: reason, setText: setReason } = useDialogText('suggestion-answer', title);
  return (
    <Shell
      suggestion={suggestion}
      close={close}
      title={title}
      hint={t('partnerships.dialog.dismissHint')}
      submitLabel={t('partnerships.dialog.abandonSubmit')}
      submit={() => give('abandon', { reason: reason.trim() || null })}
    >
      <Textarea
        label={t('partnerships.dialog.abandonReason')}
        description={t('partnerships.dialog.preciseHint')}
        value={reason}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Shell>
  );
};

/** A note on what was retained is added to it; on anything else it is retained with it. */
export const NoteForm = ({ suggestion, close, give }: AnswerFormProps) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const set = useCommand('decision.set');
  const title = t('partnerships.dialog.note');
  const { text: note, setText: setNote } = useDialogText('suggestion-answer', title);
  const [isAsked, setIsAsked] = useState(false);
  const { decision, isBack } = suggestion;
  const isKept = decision !== null && !isBack;
  const save = async (id: NonNullable<typeof decision>['id']) => {
    try {
      await set.mutateAsync({ decision: id, note: note.trim() });
      notify.done('partnerships.messages.decisionSaved', { pair: pairOf(suggestion) }, { undoable: true });
      close();
    } catch (error) {
      notify.refused(error);
    }
  };
  const submit = () => {
    setIsAsked(true);
    if (note.trim() === '') return null;
    return isKept ? save(decision.id) : give('retain', { note: note.trim() });
  };
  return (
    <Shell
      suggestion={suggestion}
      close={close}
      title={title}
      hint={t(isKept ? 'partnerships.dialog.noteKeptHint' : 'partnerships.dialog.noteHint')}
      submitLabel={t(isKept ? 'partnerships.dialog.noteKeptSubmit' : 'partnerships.dialog.noteSubmit')}
      submit={submit}
    >
      <Textarea
        label={t('partnerships.answers.note')}
        error={isAsked && note.trim() === '' ? t('partnerships.dialog.noteRequired') : null}
        value={note}
        autosize
        minRows={3}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </Shell>
  );
};
