import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './card.module.css';
import type { CardField, Value } from './card-field.ts';
import { FieldConflict } from './field-conflict.tsx';
import { FieldEditor } from './field-editor.tsx';
import { isStale } from './stale.ts';

interface Props {
  readonly entity: EntityWithRelations;
  readonly field: CardField;
  readonly isEdited: boolean;
  readonly readOnly: boolean;
  readonly edit: (key: string | null) => void;
}

/** « non renseigné »: a state with its own look, never an empty place. */
export const Unknown = () => {
  const { t } = useTranslation();
  return <span className="unknown">{t('card.unknown')}</span>;
};

const isList = ({ input }: CardField): boolean =>
  input.is === 'choices' || input.is === 'tags' || input.is === 'territories';
const Shown = ({ words, asTags }: { words: readonly string[]; asTags: boolean }) => {
  if (words.length === 0) return <Unknown />;
  if (!asTags) return <bdi>{words.join(', ')}</bdi>;
  return (
    <span className={classes.tags}>
      {words.map((word) => (
        <span key={word} className={classes.tag}>
          <bdi>{word}</bdi>
        </span>
      ))}
    </span>
  );
};

/** The record as it was when one began to type: it may be read again meanwhile. */
const useBegan = ({ entity, isEdited }: Props): EntityWithRelations => {
  const [began, setBegan] = useState(entity);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the editing begins, or somebody else's record is shown
  useEffect(() => setBegan(entity), [isEdited, entity.id]);
  return began;
};

/** The field as the record has it; nothing where it is made of several. */
const recordField = (entity: EntityWithRelations, { field }: CardField): Readonly<Record<string, unknown>> =>
  Object.hasOwn(entity, field) ? { [field]: entity[field as keyof EntityWithRelations] } : {};

/** What was typed, and the record as somebody else left it meanwhile. */
interface Conflict {
  readonly mine: Value;
  readonly theirs: EntityWithRelations;
}

/** Saves one field; keeps the editor open with the reason under it when the value is refused. */
const useSave = (props: Props) => {
  const { entity, field, edit } = props;
  const lang = useLang();
  const began = useBegan(props);
  const { mutateAsync, isPending } = useCommand('entity.set');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { call } = useBackend();
  const { t } = useTranslation();
  const end = () => {
    setRefusal(null);
    setConflict(null);
    edit(null);
  };
  const write = async (value: Value, was: Readonly<Record<string, unknown>>) => {
    if (isPending) return;
    try {
      await mutateAsync({
        entity: entity.id,
        set: { [field.key]: typeof value === 'string' ? value : [...value] },
        was,
      });
      end();
    } catch (error) {
      try {
        if (!isStale(error)) throw error;
        setConflict({ mine: value, theirs: await call('entity.get', { entity: entity.id }) });
      } catch (refused) {
        setRefusal(refused instanceof ReplyError ? refused.message : t('frame.errors.hostSilent'));
      }
    }
  };
  /** What was not touched is not written: it may have been changed elsewhere. */
  const save = (value: Value) =>
    JSON.stringify(value) === JSON.stringify(field.read(began, lang))
      ? end()
      : void write(value, recordField(began, field));
  return {
    save,
    keep: (value: Value) => void write(value, recordField(conflict?.theirs ?? entity, field)),
    cancel: end,
    refusal,
    conflict,
  };
};

/** A line of the card: click, edit, Enter or leaving saves, Esc cancels, the reason of a refusal under the field. */
export const FieldRow = (props: Props) => {
  const { entity, field, isEdited, readOnly, edit } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const { save, keep, cancel, refusal, conflict } = useSave(props);
  const label = t(`card.fields.${field.key}` as never) as string;
  const words = field.show(entity, lang);
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {isEdited && conflict !== null ? (
          <FieldConflict
            entity={conflict.theirs}
            field={field}
            mine={conflict.mine}
            refusal={refusal}
            keep={keep}
            cancel={cancel}
          />
        ) : isEdited ? (
          <FieldEditor
            entity={entity}
            field={field}
            label={label}
            refusal={refusal}
            save={save}
            cancel={cancel}
          />
        ) : readOnly ? (
          <Shown words={words} asTags={isList(field)} />
        ) : (
          <button
            type="button"
            className={classes.edit}
            data-field={field.key}
            onClick={() => edit(field.key)}
          >
            <span className="visually-hidden">{t('card.editField', { field: label })}</span>
            <Shown words={words} asTags={isList(field)} />
          </button>
        )}
      </dd>
    </div>
  );
};
