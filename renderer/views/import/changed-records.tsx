import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangedRecord } from '../../../shared/domain/import/result.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import classes from './import.module.css';
import { shownFields } from './show-value.ts';
import type { Outcome } from './wizard.ts';

const SHOWN = 5;

/** Updated ones say more than new ones: they come first. */
const examplesOf = (
  changes: readonly ChangedRecord[],
  byKind: Outcome['byKind'],
): readonly ChangedRecord[] => {
  // What a later row of the same file adds to a new record is no update of the project.
  const real = changes.filter(({ what, kind }) => what === 'created' || (byKind[kind]?.updated ?? 0) > 0);
  return [
    ...real.filter(({ what }) => what === 'updated'),
    ...real.filter(({ what }) => what === 'created'),
  ].slice(0, SHOWN);
};

const OneRecord = ({ change }: { change: ChangedRecord }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { fields, vocabulary } = wordsOf(lang);
  const kind = change.kind === 'relations' ? t('import.check.relations') : vocabulary.kinds[change.kind];
  const rows = shownFields(change.before, change.after, lang);
  const isNew = change.what === 'created';
  return (
    <li className={classes.change}>
      <h4>
        <bdi>{change.name}</bdi>{' '}
        <span className={classes.facts}>
          {`${kind} · ${t(isNew ? 'import.check.isNew' : 'import.check.isChanged')}`}
        </span>
      </h4>
      {rows.length > 0 && (
        <Table verticalSpacing="xs" className={classes.changeTable ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('import.check.field')}</Table.Th>
              {!isNew && <Table.Th scope="col">{t('import.check.before')}</Table.Th>}
              <Table.Th scope="col">{t('import.check.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{capitalise(fields[field] ?? field)}</Table.Th>
                {!isNew && (
                  <Table.Td>
                    {before === '' ? (
                      <span className="unknown">{vocabulary.unknown}</span>
                    ) : (
                      <bdi className={classes.cell}>{before}</bdi>
                    )}
                  </Table.Td>
                )}
                <Table.Td>
                  <bdi className={classes.cell}>{after}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </li>
  );
};

/** Before and after, on a few records. */
export const ChangedRecords = ({
  changes,
  byKind,
}: {
  changes: readonly ChangedRecord[];
  byKind: Outcome['byKind'];
}) => {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="import-changes">
      <h3 id="import-changes">{t('import.check.changes')}</h3>
      <p className={classes.hint}>{t('import.check.changesHint')}</p>
      <ul className={classes.changes}>
        {examplesOf(changes, byKind).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples never move, and two may have one name
          <OneRecord key={index} change={change} />
        ))}
      </ul>
    </section>
  );
};
