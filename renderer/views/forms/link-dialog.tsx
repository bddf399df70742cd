import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
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

const LinkForm = ({ start, end }: { start: EntityId | null; end: EntityId | null }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const notify = useNotify();
  const { closeDialog, selectRelation } = useActions();
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(end);
  const [startsOn, setStartsOn] = useState('');
  const [amount, setAmount] = useState('');
  const { types, type, setWanted } = useTypes(from, to);
  const { mutateAsync, isPending, error } = useCommand('relation.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!from || !to || !type) return;
    try {
      const relation = await mutateAsync({
        from,
        type,
        to,
        set: { ...(startsOn ? { startsOn } : {}), ...(amount && MONEY_TYPES.has(type) ? { amount } : {}) },
      });
      closeDialog();
      selectRelation(relation.id);
      notify.done('forms.link.done', { from: relation.fromName, to: relation.toName }, { undoable: true });
    } catch {
      // The reason is shown above the button.
    }
  };
  const swap = () => {
    setFrom(to);
    setTo(from);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <EntitySelect
          label={t('forms.link.from')}
          value={from}
          choose={setFrom}
          except={to}
          {...(start === null ? { 'data-autofocus': true } : {})}
        />
        <NativeSelect
          label={t('forms.link.type')}
          disabled={type === null}
          value={type ?? ''}
          description={from && to && types.length === 0 ? t('forms.link.none') : undefined}
          data={types.map((value) => ({
            value,
            label: capitalise(wordsOf(lang).vocabulary.relations[value]),
          }))}
          onChange={(event) => setWanted(event.currentTarget.value as RelationType)}
        />
        <EntitySelect
          label={t('forms.link.to')}
          value={to}
          choose={setTo}
          except={from}
          {...(start === null ? {} : { 'data-autofocus': true })}
        />
        <Group justify="flex-end">
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('forms.link.swap')}
            title={t('forms.link.swap')}
            onClick={swap}
          >
            <IconArrowsUpDown size={18} />
          </ActionIcon>
        </Group>
        <TextInput
          label={t('forms.link.startsOn')}
          description={t('card.hints.date')}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
        {type && MONEY_TYPES.has(type) && (
          <TextInput
            label={t('forms.link.amount')}
            description={t('card.hints.money')}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        )}
        {error && (
          <p role="alert" style={{ color: 'var(--alert)', margin: 0 }}>
            {error.message}
          </p>
        )}
        <Button type="submit" loading={isPending} disabled={!from || !to || !type}>
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
