import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './card.module.css';
import type { CardField, Value } from './card-field.ts';
import { FieldEditor } from './field-editor.tsx';

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

/** Saves one field; keeps the editor open with the reason under it when the value is refused. */
const useSave = ({ entity, field, edit }: Props) => {
  const lang = useLang();
  const { mutateAsync, isPending } = useCommand('entity.set');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { t } = useTranslation();
  const save = async (value: Value) => {
    if (isPending) return;
    if (JSON.stringify(value) === JSON.stringify(field.read(entity, lang))) return edit(null);
    try {
      await mutateAsync({
        entity: entity.id,
        set: { [field.key]: typeof value === 'string' ? value : [...value] },
      });
      setRefusal(null);
      edit(null);
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    }
  };
  const cancel = () => {
    setRefusal(null);
    edit(null);
  };
  return { save, cancel, refusal };
};

/** A line of the card: click, edit, Enter or leaving saves, Esc cancels, the reason of a refusal under the field. */
export const FieldRow = (props: Props) => {
  const { entity, field, isEdited, readOnly, edit } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const { save, cancel, refusal } = useSave(props);
  const label = t(`card.fields.${field.key}` as never) as string;
  const words = field.show(entity, lang);
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {isEdited ? (
          <FieldEditor
            entity={entity}
            field={field}
            label={label}
            refusal={refusal}
            save={(value) => void save(value)}
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
