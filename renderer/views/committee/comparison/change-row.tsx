import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../../../shared/domain/look.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { LookSymbol } from '../../../widgets/look-symbol.tsx';
import shared from '../committee.module.css';
import { ChangeSign } from './change-sign.tsx';
import classes from './comparison.module.css';
import type { Change } from './list-changes.ts';
import { NamedEntity } from './named-entity.tsx';

const WhoOrWhat = ({ change }: { change: Change }) => {
  const { kinds, types, relations } = wordsOf(useLang()).vocabulary;
  if (change.record === 'relation') {
    const { from, to, type } = change.is;
    return (
      <>
        <NamedEntity entity={from} /> → <NamedEntity entity={to} />
        <span className={shared.hint}> · {relations[type]}</span>
      </>
    );
  }
  const { kind, type } = change.is;
  const hint = type === null ? kinds[kind] : ((types as Readonly<Record<string, string>>)[type] ?? type);
  return (
    <span className={classes.entity}>
      <LookSymbol look={lookOf({ kind, type } as Parameters<typeof lookOf>[0])} size={20} />
      <span>
        <NamedEntity entity={change.is} />
        <span className={shared.hint}> · {hint}</span>
      </span>
    </span>
  );
};

/** « Champ : avant → après », one a line. */
const Fields = ({ change }: { change: Change }) => {
  const { t } = useTranslation();
  const { fields } = change.is;
  if (fields.length === 0) return null;
  const write = (value: string) =>
    value === '' ? <em>{t('committee.compare.empty')}</em> : <bdi>{value}</bdi>;
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {write(before)} → {write(after)}
          </dd>
        </div>
      ))}
    </dl>
  );
};

export const ChangeRow = ({ change, hasFields }: { change: Change; hasFields: boolean }) => (
  <Table.Tr>
    <Table.Td>
      <ChangeSign mark={change.mark} />
    </Table.Td>
    <Table.Th scope="row">
      <WhoOrWhat change={change} />
    </Table.Th>
    <Table.Td>{change.is.territory && <bdi>{change.is.territory.name}</bdi>}</Table.Td>
    {hasFields && (
      <Table.Td>
        <Fields change={change} />
      </Table.Td>
    )}
  </Table.Tr>
);
