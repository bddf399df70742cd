import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { ComparedAxis, ComparedCheck } from './compare-diagnoses.ts';
import classes from './comparison.module.css';
import { useShareWords } from './share-words.ts';
import { StateWord } from './state-mark.tsx';
import type { Column } from './use-column-words.ts';

const CheckLine = ({ check, columns }: { check: ComparedCheck; columns: readonly Column[] }) => {
  const { t } = useTranslation();
  return (
    <Table.Tr data-different={check.isDifferent || undefined}>
      <Table.Th scope="row">
        <span className={classes.code}>{check.id}</span> {check.title}
        {check.isDifferent && <span className="visually-hidden"> ({t('diagnosis.compare.differs')})</span>}
      </Table.Th>
      {check.states.map((state, at) => (
        <Table.Td key={columns[at]?.key ?? at}>
          {state === null ? t('diagnosis.compare.notOne') : <StateWord state={state} />}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

/** The score and its interval, above the checks of its axis. */
const AxisLine = ({ compared, columns }: { compared: ComparedAxis; columns: readonly Column[] }) => {
  const { t } = useTranslation();
  const words = useShareWords();
  const { axes } = wordsOf(useLang()).vocabulary;
  return (
    <Table.Tr className={classes.axisLine ?? ''} data-different={compared.isDifferent || undefined}>
      <Table.Th scope="row">{axes[compared.axis]}</Table.Th>
      {compared.records.map((record, at) => (
        <Table.Td key={columns[at]?.key ?? at}>
          {record === null ? (
            t('diagnosis.compare.notOne')
          ) : (
            <>
              <strong className={record.score === null ? 'unknown' : (classes.score ?? '')}>
                {words.score(record)}
              </strong>
              <span className={classes.interval}>{words.interval(record)}</span>
            </>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

const Level = ({ maturity }: Pick<Diagnosis, 'maturity'>) => {
  const { t } = useTranslation();
  const lang = useLang();
  if (maturity === null) return <span className="unknown">{t('diagnosis.maturity.none')}</span>;
  const level = wordsOf(lang).vocabulary.maturityLevels[maturity.level];
  return maturity.on === null
    ? level
    : t('diagnosis.compare.levelOn', { level, date: formatDate(maturity.on, lang) });
};

interface Props {
  readonly columns: readonly Column[];
  readonly compared: readonly ComparedAxis[];
  readonly isDated: boolean;
}

/** Axis by axis, check by check; what differs is marked. */
export const ComparisonTable = ({ columns, compared, isDated }: Props) => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than its place, it is scrolled by keyboard
    <section className={classes.scroll} aria-label={t('diagnosis.compare.table')} tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing={12}>
        <caption className="visually-hidden">{t('diagnosis.compare.table')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.point ?? ''}>
              {t('diagnosis.compare.point')}
            </Table.Th>
            {columns.map(({ key, name, diagnosis }) => (
              <Table.Th key={key} scope="col">
                <bdi>{name}</bdi>
                {isDated && <span className={classes.interval}>{diagnosis.subject.name}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map((axis) => (
            <Fragment key={axis.axis}>
              <AxisLine compared={axis} columns={columns} />
              {axis.checks.map((check) => (
                <CheckLine key={check.id} check={check} columns={columns} />
              ))}
            </Fragment>
          ))}
          <Table.Tr className={classes.axisLine ?? ''}>
            <Table.Th scope="row">{t('diagnosis.maturity.title')}</Table.Th>
            {columns.map(({ key, diagnosis }) => (
              <Table.Td key={key}>
                <Level maturity={diagnosis.maturity} />
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </section>
  );
};
