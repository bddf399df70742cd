import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { entityPlace } from '../../drafts/draft-target.ts';
import { useDraftedText } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import classes from './card.module.css';
import { isStale } from './stale.ts';

export interface Editing {
  readonly edited: string | null;
  readonly edit: (key: string | null) => void;
  readonly readOnly: boolean;
}
type Props = Editing & { readonly entity: EntityWithRelations };

/** The name as a field: Enter or leaving saves, Esc cancels. */
const NameEditor = ({ entity, edit }: Props) => {
  const { t } = useTranslation();
  const place = entityPlace(
    entity.id,
    'name',
    t('recovery.draft.fieldOf', { field: t('card.fields.name'), name: entity.name }),
  );
  const { text: name, setText: setName } = useDraftedText(place, () => entity.name);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [began] = useState(entity.name);
  /** Somebody else changed it, and that was said: it is then kept as it is typed. */
  const [isTold, setIsTold] = useState(false);
  const { mutateAsync } = useCommand('entity.set');
  const save = async () => {
    if (name.trim() === began) return edit(null);
    try {
      await mutateAsync({ entity: entity.id, set: { name }, was: isTold ? {} : { name: began } });
      edit(null);
    } catch (error) {
      setIsTold(isStale(error));
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') {
      event.stopPropagation();
      setName(entity.name);
      edit(null);
    }
  };
  return (
    <TextInput
      aria-label={t('card.fields.name')}
      value={name}
      error={refusal}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
};

const Name = (props: Props) => {
  const { t } = useTranslation();
  const { entity, edited, edit, readOnly } = props;
  if (edited === 'name') return <NameEditor {...props} />;
  return (
    <h2 className={classes.name}>
      {readOnly ? (
        <bdi>{entity.name}</bdi>
      ) : (
        <button type="button" className={classes.edit} title={t('card.rename')} onClick={() => edit('name')}>
          <bdi>{entity.name}</bdi>
        </button>
      )}
    </h2>
  );
};

const whatItIs = (entity: EntityWithRelations, lang: 'fr' | 'en'): string => {
  const { kinds, types } = wordsOf(lang).vocabulary;
  const what =
    entity.type === null || entity.type === 'other'
      ? kinds[entity.kind]
      : ((types as Readonly<Record<string, string>>)[entity.type] ?? kinds[entity.kind]);
  return [what, ...entity.territories.slice(0, 2).map(({ name }) => name)].join(' · ');
};
const isToCheck = ({ statements }: EntityWithRelations): boolean =>
  statements.some(({ field }) => field === 'certainty');

/** Name, what it is and where; « à vérifier » when a source is uncertain. */
export const CardHeader = (props: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { entity } = props;
  return (
    <header className={classes.header}>
      <Name {...props} />
      <p className={classes.what}>
        <LookSymbol size={20} look={lookOf(entity)} />
        <span>{whatItIs(entity, lang)}</span>
        {isToCheck(entity) && <span className={classes.toCheck}>{t('card.toCheck')}</span>}
        {entity.audience === 'internal' && <span className={classes.toCheck}>{t('card.internal')}</span>}
      </p>
    </header>
  );
};
