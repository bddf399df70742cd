import { Anchor, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import { type CompareRow, compareRows, isEqualRow } from './compare-rows.ts';
import classes from './duplicates.module.css';

type Entity = EntityWithRelations;
type Side = 'a' | 'b';
const SIDES = ['a', 'b'] as const;

export interface Choices {
  readonly keep: Side;
  /** Fields of which the value of the other card is kept. */
  readonly take: ReadonlySet<string>;
  readonly keepOne: (side: Side) => void;
  readonly choose: (field: string, side: Side) => void;
}

const useLabel = (): ((row: CompareRow) => string) => {
  const { t } = useTranslation();
  const { fields } = wordsOf(useLang());
  return ({ label }) =>
    label === 'name' || label === 'kind'
      ? capitalise(fields[label] ?? label)
      : (t(`card.fields.${label}` as never) as string);
};

interface Compared {
  readonly a: Entity;
  readonly b: Entity;
  readonly choices: Choices;
  readonly open: (id: EntityId) => void;
}

const Heads = ({ a, b, choices, open }: Compared) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { kinds, types } = wordsOf(useLang()).vocabulary;
  const entities = { a, b };
  const factsOf = ({ kind, type, relations }: Entity): string => {
    const count = relations.length;
    const links = t('duplicates.links', { count, number: number(count) });
    return [
      type === null ? kinds[kind] : ((types as Readonly<Record<string, string>>)[type] ?? kinds[kind]),
      links,
    ].join(' · ');
  };
  return (
    <div className={classes.row} role="radiogroup" aria-label={t('duplicates.keep')}>
      <span className={classes.label}>{t('duplicates.keep')}</span>
      {SIDES.map((side) => (
        <div key={side} className={classes.card} data-kept={choices.keep === side || undefined}>
          <Radio
            name="duplicate-keep"
            label={<bdi className={classes.strong}>{entities[side].name}</bdi>}
            description={factsOf(entities[side])}
            checked={choices.keep === side}
            onChange={() => choices.keepOne(side)}
          />
          <Anchor
            component="button"
            type="button"
            className={classes.open}
            onClick={() => open(entities[side].id)}
          >
            {t('duplicates.open')}
          </Anchor>
        </div>
      ))}
    </div>
  );
};

const Value = ({ words }: { words: readonly string[] }) => {
  const { t } = useTranslation();
  if (words.length === 0) return <span className="unknown">{t('card.unknown')}</span>;
  return <bdi>{words.join(', ')}</bdi>;
};

const Row = ({ row, choices }: { row: CompareRow; choices: Choices }) => {
  const { t } = useTranslation();
  const label = useLabel()(row);
  const other = choices.keep === 'a' ? 'b' : 'a';
  const kept = choices.take.has(row.field) ? other : choices.keep;
  if (!row.choice)
    return (
      <div className={classes.row}>
        <span className={classes.label}>{label}</span>
        {SIDES.map((side) => (
          <div key={side} className={classes.value}>
            <Value words={row[side]} />
          </div>
        ))}
      </div>
    );
  return (
    <div className={classes.row} role="radiogroup" aria-label={t('duplicates.choose', { field: label })}>
      <span className={classes.label}>{label}</span>
      {SIDES.map((side) => (
        <div key={side} className={classes.value} data-kept={kept === side || undefined}>
          <Radio
            name={`duplicate-${row.field}`}
            label={<Value words={row[side]} />}
            checked={kept === side}
            onChange={() => choices.choose(row.field, side)}
          />
        </div>
      ))}
    </div>
  );
};

/** The two cards, field by field: what differs, with the value to keep; what is equal is only named. */
export const CompareTable = ({ a, b, choices, open }: Compared) => {
  const { t } = useTranslation();
  const lang = useLang();
  const label = useLabel();
  const rows = compareRows(a, b, lang);
  const equal = rows.filter(isEqualRow);
  return (
    <section className={classes.compare} aria-label={t('duplicates.compare')}>
      <Heads a={a} b={b} choices={choices} open={open} />
      {rows
        .filter((row) => !isEqualRow(row))
        .map((row) => (
          <Row key={row.label} row={row} choices={choices} />
        ))}
      {equal.length > 0 && (
        <p className={classes.place}>{t('duplicates.same', { fields: equal.map(label).join(', ') })}</p>
      )}
      <p className={classes.place}>{t('duplicates.both')}</p>
    </section>
  );
};
