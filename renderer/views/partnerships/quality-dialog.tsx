import { Button, Progress, Stack, Table } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluatedMethod, Evaluation } from '../../../shared/contract/evaluation-operations.ts';
import type { Event } from '../../../shared/contract/events.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useHostEvents } from '../../backend/backend-context.tsx';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import classes from './partnerships.module.css';

const JOB = 'evaluation';
const FIGURES = ['auc', 'ap', 'p50'] as const;

/** Three decimals, as tables of this kind are read. */
const useFigure = () => {
  const lang = useLang();
  const numbers = new Intl.NumberFormat(lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (value: number | null): string =>
    value === null ? wordsOf(lang).evaluation.none : numbers.format(value);
};

const MethodRow = ({ method }: { method: EvaluatedMethod }) => {
  const figure = useFigure();
  const { methods } = wordsOf(useLang()).evaluation;
  return (
    <Table.Tr className={classes.learned ?? ''} data-learned={method.method === 'learned' || undefined}>
      <Table.Th scope="row">{methods[method.method]}</Table.Th>
      {FIGURES.map((key) => (
        <Table.Td key={key}>{figure(method[key])}</Table.Td>
      ))}
    </Table.Tr>
  );
};

const Measured = ({ evaluation }: { evaluation: Evaluation }) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).evaluation;
  const { temporal, methods, nodes, edges } = evaluation;
  return (
    <>
      {temporal && <p>{words.temporal({ ...temporal, nodes, edges })}</p>}
      {temporal && temporal.share < 1 && <p>{words.sampledPairs(temporal.share)}</p>}
      <Table aria-label={t('partnerships.measured.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('partnerships.measured.method')}</Table.Th>
            {FIGURES.map((key) => (
              <Table.Th key={key} scope="col">
                {t(`partnerships.measured.${key}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {methods.map((method) => (
            <MethodRow key={method.method} method={method} />
          ))}
        </Table.Tbody>
      </Table>
      {temporal?.comparison && (
        <p>
          {words.comparison({
            ...temporal.comparison,
            against: words.methods[temporal.comparison.against],
          })}
        </p>
      )}
      <ul className={classes.plain}>
        {(['readAuc', 'readAp', 'readP50', 'limits'] as const).map((key) => (
          <li key={key}>{t(`partnerships.measured.${key}`)}</li>
        ))}
      </ul>
    </>
  );
};

const Measuring = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cancel = useCommand('job.cancel');
  const [done, setDone] = useState(0);
  useHostEvents(
    useCallback((event: Event) => {
      if (event.event === 'job.progress' && event.job === JOB) setDone(event.done);
    }, []),
  );
  const percent = `${number(Math.round(done * 100))}\u00A0%`;
  return (
    <>
      <p role="status">{t('partnerships.measured.running')}</p>
      <Progress value={done * 100} size="lg" aria-label={t('partnerships.measured.percent', { percent })} />
      <Button variant="default" onClick={() => cancel.mutate({ job: JOB })}>
        {t('partnerships.empty.stop')}
      </Button>
    </>
  );
};

/** « Qualité »: would the ranking have found the last links of this project, had it not seen them? */
export const QualityDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useOperation('evaluation.run', { job: JOB });
  const isStopped = error?.reply?.code === 'E-CANCELLED';
  return (
    <Dialog title={t('partnerships.measured.title')} onClose={close} size="lg">
      <Stack gap="md" className={classes.method ?? ''}>
        <p>{t('partnerships.measured.lead')}</p>
        {isFetching && <Measuring />}
        {!isFetching && error && (
          <>
            <p role={isStopped ? 'status' : 'alert'}>
              {isStopped ? t('partnerships.empty.stopped') : error.message}
            </p>
            <p className={classes.quietText}>{t('partnerships.measured.without')}</p>
            {isStopped && (
              <Button variant="default" onClick={() => void refetch()}>
                {t('partnerships.measured.again')}
              </Button>
            )}
          </>
        )}
        {!isFetching && data && <Measured evaluation={data} />}
      </Stack>
    </Dialog>
  );
};
