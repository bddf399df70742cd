import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Observatory } from '../../../shared/contract/diagnosis-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import { capitalise } from '../card/capitalise.ts';
import classes from './observatory.module.css';

/** A figure that opens the list of those that it counts. */
const Figure = ({ count, ids }: { count: number; ids: readonly EntityId[] }) => {
  const { number } = useFormat();
  return <ToldSentence segments={[{ text: number(count), ...(ids.length > 0 && { entities: [...ids] }) }]} />;
};

/** How many alliances of each type. */
export const AllianceTypes = ({ alliances }: Pick<Observatory, 'alliances'>) => {
  const { t } = useTranslation();
  const types: Readonly<Record<string, string>> = wordsOf(useLang()).vocabulary.types;
  return (
    <section aria-labelledby="observatory-alliances">
      <h3 id="observatory-alliances">{t('diagnosis.observatory.alliances')}</h3>
      {alliances.length === 0 ? (
        <p className={classes.hint}>{t('diagnosis.observatory.noAlliance')}</p>
      ) : (
        <Table verticalSpacing={6} horizontalSpacing={8}>
          <caption className="visually-hidden">{t('diagnosis.observatory.alliances')}</caption>
          <Table.Thead className="visually-hidden">
            <Table.Tr>
              <Table.Th scope="col">{t('diagnosis.observatory.type')}</Table.Th>
              <Table.Th scope="col">{t('diagnosis.observatory.number')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {alliances.map(({ type, count, ids }) => (
              <Table.Tr key={type ?? ''}>
                <Table.Th scope="row">
                  {type === null ? (
                    <span className="unknown">{t('diagnosis.observatory.untyped')}</span>
                  ) : (
                    (types[type] ?? type)
                  )}
                </Table.Th>
                <Table.Td ta="end">
                  <Figure count={count} ids={ids} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
};

/** What alliances and initiatives say that they change, and for how many there is evidence. */
export const ImpactTable = ({ impact }: Pick<Observatory, 'impact'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const dimensions: Readonly<Record<string, string>> = wordsOf(useLang()).vocabulary.impactDimensions;
  return (
    <section aria-labelledby="observatory-impact">
      <h3 id="observatory-impact">{t('diagnosis.observatory.impact')}</h3>
      <Table verticalSpacing={6} horizontalSpacing={8}>
        <caption className="visually-hidden">{t('diagnosis.observatory.impact')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('diagnosis.observatory.dimension')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('diagnosis.observatory.claimed')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('diagnosis.observatory.withEvidence')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {impact.map(({ dimension, claimed, withEvidence, ids }) => (
            <Table.Tr key={dimension}>
              <Table.Th scope="row">{capitalise(dimensions[dimension] ?? dimension)}</Table.Th>
              <Table.Td ta="end">
                <Figure count={claimed} ids={ids} />
              </Table.Td>
              <Table.Td ta="end">{number(withEvidence)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.hint}>{t('diagnosis.observatory.impactHint')}</p>
    </section>
  );
};
