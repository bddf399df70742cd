import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../shared/domain/text.ts';
import { KINDS, type Kind, TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import classes from '../card/card.module.css';

const NAME_DELAY_MS = 200;
/** Score of a search from which a name is near enough to ask. */
const NEAR = 0.6;

/** Kinds as groups, their types as choices: « acteur › association » is one choice. */
const kindOptions = (lang: Lang) => {
  const { kinds, types, unknown } = wordsOf(lang).vocabulary;
  return KINDS.map((kind) => ({
    group: kinds[kind],
    items: [
      { value: `${kind} `, label: `${kinds[kind]} (${unknown})` },
      ...TYPES_BY_KIND[kind].map((type) => ({
        value: `${kind} ${type}`,
        label: type === 'other' ? `${kinds[kind]} (${types.other.toLowerCase()})` : types[type],
      })),
    ],
  }));
};

/** « Existe déjà ? »: same name but for case and accents, or nearly. */
const Likely = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  const { openEntity, closeDialog } = useActions();
  const [wanted] = useDebouncedValue(name.trim(), NAME_DELAY_MS);
  const { data: hits } = useOperation(
    'entity.search',
    { text: wanted, limit: 3 },
    { enabled: wanted.length > 2 },
  );
  const folded = foldText(wanted);
  const likely =
    folded === ''
      ? []
      : (hits ?? []).filter((hit) => hit.score >= NEAR || foldText(hit.name).startsWith(folded));
  const open = (id: (typeof likely)[number]['id']) => {
    closeDialog();
    openEntity(id);
  };
  return (
    <div role="status">
      {likely.length > 0 && (
        <p className={classes.hint}>
          {t('forms.add.exists')}{' '}
          {likely.map((hit) => (
            <button key={hit.id} type="button" className={classes.link} onClick={() => open(hit.id)}>
              {hit.name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
};

interface FormProps {
  readonly start: string;
  readonly position: { readonly x: number; readonly y: number } | null;
}
/** Adds the entity and opens its card. */
const useAdd = (name: string, what: string | null, position: FormProps['position']) => {
  const notify = useNotify();
  const { openEntity, closeDialog } = useActions();
  const { mutateAsync, isPending, error } = useCommand('entity.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [kind = 'actor', type = ''] = (what ?? 'actor').split(' ') as [Kind, string?];
    try {
      const added = await mutateAsync({
        kind,
        name,
        set: type === '' ? {} : { type },
        position: position && { ...position },
      });
      closeDialog();
      openEntity(added.id);
      notify.done('forms.add.done', { name: added.name }, { undoable: true });
    } catch {
      // The reason is shown under the name.
    }
  };
  return { submit, isPending, error };
};

const AddForm = ({ start, position }: FormProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  const [name, setName] = useState(start);
  const [what, setWhat] = useState<string | null>('actor ');
  const { submit, isPending, error } = useAdd(name, what, position);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={t('forms.add.name')}
          value={name}
          required
          data-autofocus
          error={error?.message}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Likely name={name} />
        <Select
          label={t('forms.add.kind')}
          data={kindOptions(lang)}
          value={what}
          searchable
          allowDeselect={false}
          onChange={setWhat}
          nothingFoundMessage={t('card.nothingFound')}
        />
        <Button type="submit" loading={isPending} disabled={name.trim() === ''}>
          {t('forms.add.submit')}
        </Button>
      </Stack>
    </form>
  );
};

/** « Ajouter un acteur »: only the name is required. */
export const AddEntityDialog = ({ start, position, close }: FormProps & { readonly close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('forms.add.title')} onClose={close}>
      <AddForm start={start} position={position} />
    </Dialog>
  );
};
