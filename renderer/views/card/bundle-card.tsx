import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { RelationId } from '../../../shared/domain/relation.ts';
import { RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useLoadedGraph } from '../../backend/use-loaded-graph.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';
import { relationHint } from './links-tab.tsx';

interface Props {
  readonly ids: readonly RelationId[];
}

/** The relations of a line by type, in the order of the vocabulary. */
const useRelations = (ids: readonly RelationId[]): readonly RelationSummary[] => {
  const all = useLoadedGraph()?.ecosystem.relations;
  return useMemo(() => {
    const wanted = new Set(ids);
    const found = (all ?? []).filter(({ id }) => wanted.has(id));
    return found.sort((a, b) => RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type));
  }, [all, ids]);
};

const Line = ({ relation }: { readonly relation: RelationSummary }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const entities = useEntities();
  const { selectRelation } = useActions();
  const [from, to] = [relation.from, relation.to].map((id) => entities.get(id)?.name ?? '');
  const name = wordsOf(lang).vocabulary.relations[relation.type];
  const hint = relationHint(relation, lang, wordsOf(lang).sheet.since);
  return (
    <li className={classes.linkLine}>
      <span className={classes.grow}>
        <button
          type="button"
          className={classes.link}
          aria-label={t('interaction.bundle.open', { relation: name, from, to })}
          onClick={() => selectRelation(relation.id)}
        >
          {capitalise(name)}
        </button>
        <span className={classes.hint}>
          <bdi>{from}</bdi> → <bdi>{to}</bdi>
          {hint && ` · ${hint}`}
        </span>
      </span>
    </li>
  );
};

/** From one of the relations of a line back to the list of them. */
export const BackToBundle = ({ ids }: Props) => {
  const { t } = useTranslation();
  const { selectBundle } = useActions();
  return (
    <UnstyledButton className={classes.back ?? ''} onClick={() => selectBundle(ids)}>
      <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      {t('interaction.bundle.back', { count: ids.length })}
    </UnstyledButton>
  );
};

/** What one line of the picture stands for: each relation opens its own card. */
export const BundleCard = ({ ids }: Props) => {
  const { t } = useTranslation();
  const relations = useRelations(ids);
  const entities = useEntities();
  const readOnly = useProject()?.readOnly ?? true;
  const run = useRunCommand();
  const title = t('interaction.bundle.title', { count: ids.length });
  const [first] = relations;
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const nameOf = (id: RelationSummary['from']) => entities.get(id)?.name ?? '';
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.name}>{title}</h2>
        {first && ends.size <= 2 && (
          <p className={classes.what}>
            {t('interaction.bundle.between', { from: nameOf(first.from), to: nameOf(first.to) })}
          </p>
        )}
      </header>
      <ul className={`${classes.list} ${classes.tabs} ${classes.inset}`}>
        {relations.map((relation) => (
          <Line key={relation.id} relation={relation} />
        ))}
      </ul>
      {!readOnly && (
        <footer className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconTrash size={18} stroke={1.75} />}
            onClick={() => run('explorer.remove')}
          >
            {t('interaction.bundle.remove')}
          </Button>
        </footer>
      )}
    </article>
  );
};
