import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { formatShare } from '../../../../shared/domain/format.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { capitalise } from '../../card/capitalise.ts';
import classes from './comparison.module.css';
import { NamedEntity } from './named-entity.tsx';

const Score = ({ share }: { share: number | null }) => {
  const { t } = useTranslation();
  const lang = useLang();
  return share === null ? (
    <span className="unknown">{t('committee.compare.notShown')}</span>
  ) : (
    formatShare(share, lang)
  );
};

/** Axes of the diagnoses whose score is another; a score that is not known is not one that is zero. */
export const MovedAxes = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const { axes } = wordsOf(useLang()).vocabulary;
  const moved = comparison.axes.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="comparison-axes">
      <h3 id="comparison-axes">{t('committee.compare.axes')}</h3>
      <Table aria-label={t('committee.compare.axesTable')} className={classes.axes ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('committee.compare.subject')}</Table.Th>
            <Table.Th scope="col">{t('committee.compare.axis')}</Table.Th>
            <Table.Th scope="col">
              <bdi>{comparison.a.name}</bdi>
            </Table.Th>
            <Table.Th scope="col">
              <bdi>{comparison.b.name}</bdi>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moved.map(({ subject, axis, before, after }) => (
            <Table.Tr key={`${subject.id} ${axis}`}>
              <Table.Th scope="row">
                <NamedEntity entity={subject} />
              </Table.Th>
              <Table.Td>{capitalise(axes[axis])}</Table.Td>
              <Table.Td>
                <Score share={before} />
              </Table.Td>
              <Table.Td>
                <Score share={after} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
