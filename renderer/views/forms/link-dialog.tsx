import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { allowedRelations } from '../../../shared/domain/relation.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { capitalise } from '../card/capitalise.ts';
import classes from '../card/card.module.css';
import { EntitySelect } from './entity-select.tsx';
import { useEntities } from './use-entity-options.ts';

const MONEY_TYPES: ReadonlySet<RelationType> = new Set(['funds', 'benefits-from']);

/** The relation types that the two ends allow, the first one chosen until another is. */
const useTypes = (from: EntityId | null, to: EntityId | null) => {
  const entities = useEntities();
  const [wanted, setWanted] = useState<RelationType | null>(null);
  const [start, end] = [from && entities.get(from), to && entities.get(to)];
  const types = start && end ? allowedRelations(start, end) : [];
  const type = wanted && types.includes(wanted) ? wanted : (types[0] ?? null);
  return { types, type, setWanted };
};

interface Ends {
  readonly start: EntityId | null;
  readonly end: EntityId | null;
}
interface Draft {
  readonly from: EntityId | null;
  readonly to: EntityId | null;
  readonly startsOn: string;
  readonly amount: string;
}
type Change = (change: Partial<Draft>) => void;

/** Creates the link of the draft and opens its card. */
const useCreate = ({ from, to, startsOn, amount }: Draft, type: RelationType | null) => {
  const notify = useNotify();
  const { closeDialog, selectRelation } = useActions();
  const { mutateAsync, isPending, error } = useCommand('relation.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!from || !to || !type) return;
    const set = { ...(startsOn ? { startsOn } : {}), ...(amount && MONEY_TYPES.has(type) ? { amount } : {}) };
    try {
      const relation = await mutateAsync({ from, type, to, set });
      closeDialog();
      selectRelation(relation.id);
      notify.done('forms.link.done', { from: relation.fromName, to: relation.toName }, { undoable: true });
    } catch {
      // The reason is shown above the button.
    }
  };
  return { submit, isPending, error };
};

const FOCUSED = { 'data-autofocus': true } as const;

const TypeSelect = ({
  types,
  type,
  setWanted,
  isKnown,
  isFirst,
}: ReturnType<typeof useTypes> & { isKnown: boolean; isFirst: boolean }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { relations } = wordsOf(lang).vocabulary;
  return (
    <NativeSelect
      label={t('forms.link.type')}
      disabled={type === null}
      value={type ?? ''}
      description={isKnown && types.length === 0 ? t('forms.link.none') : undefined}
      data={types.map((value) => ({ value, label: capitalise(relations[value]) }))}
      onChange={(event) => setWanted(event.currentTarget.value as RelationType)}
      {...(isFirst ? FOCUSED : {})}
    />
  );
};

const Details = ({ draft, change, hasMoney }: { draft: Draft; change: Change; hasMoney: boolean }) => {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('forms.link.startsOn')}
        description={t('card.hints.date')}
        value={draft.startsOn}
        onChange={(event) => change({ startsOn: event.currentTarget.value })}
      />
      {hasMoney && (
        <TextInput
          label={t('forms.link.amount')}
          description={t('card.hints.money')}
          value={draft.amount}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
      )}
    </>
  );
};

/** Both ends and the type between them; what is not known yet has the focus: an end, or the type of a link that was drawn. */
const EndsInputs = ({
  draft,
  change,
  types,
  start,
  end,
}: Ends & {
  readonly draft: Draft;
  readonly change: Change;
  readonly types: ReturnType<typeof useTypes>;
}) => {
  const { t } = useTranslation();
  const { from, to } = draft;
  return (
    <>
      <EntitySelect
        label={t('forms.link.from')}
        value={from}
        choose={(id) => change({ from: id })}
        except={to}
        {...(start === null ? FOCUSED : {})}
      />
      <TypeSelect
        {...types}
        isKnown={from !== null && to !== null}
        isFirst={start !== null && end !== null}
      />
      <EntitySelect
        label={t('forms.link.to')}
        value={to}
        choose={(id) => change({ to: id })}
        except={from}
        {...(start !== null && end === null ? FOCUSED : {})}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowsUpDown size={16} />}
        onClick={() => change({ from: to, to: from })}
      >
        {t('forms.link.swap')}
      </Button>
    </>
  );
};

const LinkForm = ({ start, end }: Ends) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({ from: start, to: end, startsOn: '', amount: '' });
  const change: Change = (part) => setDraft((current) => ({ ...current, ...part }));
  const types = useTypes(draft.from, draft.to);
  const { submit, isPending, error } = useCreate(draft, types.type);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <EndsInputs draft={draft} change={change} types={types} start={start} end={end} />
        <Details
          draft={draft}
          change={change}
          hasMoney={types.type !== null && MONEY_TYPES.has(types.type)}
        />
        {error && (
          <p role="alert" className={classes.refusal}>
            {error.message}
          </p>
        )}
        <Button type="submit" loading={isPending} disabled={types.type === null}>
          {t('forms.link.submit')}
        </Button>
      </Stack>
    </form>
  );
};

interface Props {
  readonly from: EntityId | null;
  readonly to: EntityId | null;
  readonly close: () => void;
}
/** « Relier » without dragging: two lists and a type. */
export const LinkDialog = ({ from, to, close }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('forms.link.title')} onClose={close}>
      <LinkForm start={from} end={to} />
    </Dialog>
  );
};
