import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { formatDate, formatMoney } from '../../../shared/domain/format.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { isSymmetric, type RelationRecord } from '../../../shared/domain/relation.ts';
import { RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';

/** « 35 000 € · 2024 », « depuis 2021 », « terminé ». */
export const relationHint = (
  relation: Pick<
    RelationRecord,
    'role' | 'amountCents' | 'startsOn' | 'endsOn' | 'year' | 'status' | 'confidence'
  >,
  lang: Lang,
  since: (date: string) => string,
): string => {
  const { relationStatuses, confidences } = wordsOf(lang).vocabulary;
  const when = relation.startsOn
    ? relation.endsOn
      ? `${formatDate(relation.startsOn, lang)} – ${formatDate(relation.endsOn, lang)}`
      : since(formatDate(relation.startsOn, lang))
    : relation.year
      ? String(relation.year)
      : null;
  return [
    relation.role,
    relation.amountCents === null ? null : formatMoney(relation.amountCents, lang),
    when,
    relation.status === 'existing' ? null : relationStatuses[relation.status],
    relation.confidence === 'to-check' ? confidences['to-check'] : null,
  ]
    .filter((part) => part)
    .join(' · ');
};

/** One heading a type and direction, as the relation reads from this entity. */
const groupRelations = (entity: EntityWithRelations, lang: Lang): [string, RelationRecord[]][] => {
  const { relations, relationsBack } = wordsOf(lang).vocabulary;
  const heading = ({ type, from }: RelationRecord) =>
    capitalise(from === entity.id || isSymmetric(type) ? relations[type] : relationsBack[type]);
  const ordered = [...entity.relations].sort(
    (a, b) => RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type),
  );
  return [...Map.groupBy(ordered, heading)];
};

const LinkLine = ({ relation, entity }: { relation: RelationRecord; entity: EntityWithRelations }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { openEntity, selectRelation } = useActions();
  const entities = useEntities();
  const isOut = relation.from === entity.id;
  const [id, name] = isOut ? [relation.to, relation.toName] : [relation.from, relation.fromName];
  const other = entities.get(id);
  return (
    <li className={classes.linkLine}>
      {other && <LookSymbol size={20} look={lookOf(other)} />}
      <span className={classes.grow}>
        <button type="button" className={classes.link} onClick={() => openEntity(id)}>
          <bdi>{name}</bdi>
        </button>
        <span className={classes.hint}>{relationHint(relation, lang, wordsOf(lang).sheet.since)}</span>
      </span>
      <button
        type="button"
        className={classes.small}
        aria-label={t('card.openLinkWith', { name })}
        onClick={() => selectRelation(relation.id)}
      >
        {t('card.openLink')}
      </button>
    </li>
  );
};

/** « Liens »: grouped by type, with amount and year; a name opens the other card, « Détail » the link's own. */
export const LinksTab = ({ entity }: { entity: EntityWithRelations }) => {
  const { t } = useTranslation();
  const lang = useLang();
  if (entity.relations.length === 0) return <p className={classes.hint}>{t('card.noLinks')}</p>;
  return groupRelations(entity, lang).map(([heading, relations]) => (
    <section key={heading} className={classes.section}>
      <h3 className={classes.groupTitle}>
        {heading} <span className={classes.hint}>{relations.length}</span>
      </h3>
      <ul className={classes.list}>
        {relations.map((relation) => (
          <LinkLine key={relation.id} relation={relation} entity={entity} />
        ))}
      </ul>
    </section>
  ));
};
