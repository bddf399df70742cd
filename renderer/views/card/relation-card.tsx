import { Button, NativeSelect } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { allowedRelations, isSymmetric, type RelationRecord } from '../../../shared/domain/relation.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';
import { SourceLine } from './provenance.tsx';
import { RelationFieldInput } from './relation-field-input.tsx';
import { relationFieldsOf } from './relation-fields.ts';

const End = ({ id, name }: { id: EntityId; name: string }) => {
  const { openEntity } = useActions();
  return (
    <button type="button" className={classes.link} onClick={() => openEntity(id)}>
      <bdi>{name}</bdi>
    </button>
  );
};

/** The type, among those that the schema table allows between these two. */
const TypeInput = ({ relation, readOnly }: { relation: RelationRecord; readOnly: boolean }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const notify = useNotify();
  const entities = useEntities();
  const { mutateAsync } = useCommand('relation.set');
  const [from, to] = [entities.get(relation.from), entities.get(relation.to)];
  const types = from && to ? [...new Set([relation.type, ...allowedRelations(from, to)])] : [relation.type];
  const data = types.map((type) => ({
    value: type,
    label: capitalise(wordsOf(lang).vocabulary.relations[type]),
  }));
  return (
    <NativeSelect
      label={t('card.relation.type')}
      className={classes.wide}
      size="sm"
      disabled={readOnly}
      value={relation.type}
      data={data}
      onChange={(event) =>
        void mutateAsync({
          relation: relation.id,
          set: { type: event.currentTarget.value },
          was: { type: relation.type },
        }).catch(notify.refused)
      }
    />
  );
};

const Ends = ({ relation }: { relation: RelationRecord }): ReactNode => {
  const lang = useLang();
  return (
    <h2 className={classes.ends}>
      <End id={relation.from} name={relation.fromName} />
      <span className={classes.hint}>
        {isSymmetric(relation.type) ? '—' : <IconArrowRight size={16} aria-hidden="true" />}{' '}
        {wordsOf(lang).vocabulary.relations[relation.type]}
      </span>
      <End id={relation.to} name={relation.toName} />
    </h2>
  );
};

const RelationSources = ({ sources }: RelationRecord) => {
  const { t } = useTranslation();
  return (
    <section className={`${classes.section} ${classes.wide}`}>
      <h3>{t('card.sources.title', { count: sources.length })}</h3>
      <ul className={classes.list}>
        {sources.map((source) => (
          <li key={source.title}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The card of a link: what it is, since when, how much, who says so. */
export const RelationCard = ({ relation }: { relation: RelationRecord }) => {
  const { t } = useTranslation();
  const readOnly = useProject()?.readOnly ?? true;
  const run = useRunCommand();
  return (
    <article
      className={classes.card}
      aria-label={t('card.linkBetween', { from: relation.fromName, to: relation.toName })}
    >
      <header className={classes.header}>
        <Ends relation={relation} />
      </header>
      <div className={`${classes.tabs} ${classes.form}`}>
        <TypeInput relation={relation} readOnly={readOnly} />
        {relationFieldsOf(relation).map((field) => (
          <RelationFieldInput
            key={`${relation.id}${field.key}`}
            relation={relation}
            field={field}
            readOnly={readOnly}
          />
        ))}
        <RelationSources {...relation} />
      </div>
      {!readOnly && (
        <footer className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconTrash size={18} stroke={1.75} />}
            onClick={() => run('explorer.remove')}
          >
            {t('card.actions.removeLink')}
          </Button>
        </footer>
      )}
    </article>
  );
};
