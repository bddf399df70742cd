import { Button, NativeSelect, SegmentedControl, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { CHANGE_MARKS, type ChangeMark } from '../../../../shared/domain/comparison/comparison.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';
import shared from '../committee.module.css';
import { ChangeRow } from './change-row.tsx';
import classes from './comparison.module.css';
import { changedTerritories, listChanges } from './list-changes.ts';

/** Lines at a time: thousands may differ. */
const SHOWN = 100;
const COLUMNS = ['mark', 'name', 'territory', 'fields'] as const;
const WITHOUT_FIELDS = ['mark', 'name', 'territory'] as const;

const Filters = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const act = useActions();
  const lang = useLang();
  const { territory, mark } = useWorkspace((state) => state.committee);
  const territories = changedTerritories(comparison, lang);
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('committee.compare.mark')}
        value={mark ?? 'all'}
        data={(['all', ...CHANGE_MARKS] as const).map((value) => ({
          value,
          label: t(`committee.compare.marks.${value}`),
        }))}
        onChange={(value) => act.setCommittee({ mark: value === 'all' ? null : (value as ChangeMark) })}
      />
      {territories.length > 0 && (
        <NativeSelect
          aria-label={t('committee.compare.territory')}
          value={territory ?? ''}
          data={[
            { value: '', label: t('committee.compare.everywhere') },
            ...territories.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(event) =>
            act.setCommittee({ territory: (event.currentTarget.value || null) as EntityId | null })
          }
        />
      )}
    </div>
  );
};

const More = ({ left, show }: { left: number; show: (more: number) => void }) => {
  const { t } = useTranslation();
  const more = Math.min(left, SHOWN);
  if (more <= 0) return null;
  return (
    <Button variant="default" onClick={() => show(more)}>
      {t('committee.compare.more', { count: more })}
    </Button>
  );
};

/** Record by record: what was added, removed, changed, and in which fields. */
export const Changes = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { territory, mark } = useWorkspace((state) => state.committee);
  const changes = listChanges(comparison, { territory, mark });
  const [shown, setShown] = useState(SHOWN);
  const hasFields = changes.some(({ is }) => is.fields.length > 0);
  return (
    <section className={classes.part} aria-labelledby="comparison-changes">
      <div className={classes.partHead}>
        <h3 id="comparison-changes">{t('committee.compare.changes')}</h3>
        <p role="status" className={shared.hint}>
          {t('committee.compare.changesCount', { count: changes.length, number: number(changes.length) })}
        </p>
      </div>
      <Filters comparison={comparison} />
      {changes.length > 0 && (
        <Table aria-label={t('committee.compare.changesTable')} className={classes.changes ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {(hasFields ? COLUMNS : WITHOUT_FIELDS).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`committee.compare.columns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.slice(0, shown).map((change) => (
              <ChangeRow key={`${change.mark} ${change.is.id}`} change={change} hasFields={hasFields} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <More left={changes.length - shown} show={(more) => setShown(shown + more)} />
    </section>
  );
};
