import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { Facts } from '../settings/facts.tsx';
import { Coefficients } from './coefficients.tsx';
import classes from './partnerships.module.css';
import { useSuggestionList } from './use-suggestions.ts';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** With which data, rules and weights: what a committee may check. */
const Used = ({ list }: { list: SuggestionList }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const project = useProject();
  const { data: method } = useOperation('method.read', {});
  const weights = method?.settings.weights;
  const titles = new Map(method?.rules.map(({ id, title }) => [id, title]));
  return (
    <>
      <Facts
        facts={[
          [t('partnerships.method.day'), formatDate(list.on, lang)],
          [t('partnerships.method.version'), list.methodVersion],
          [t('partnerships.method.hash'), list.dataHash ?? ''],
          [t('partnerships.method.entities'), number(sum(project?.entities ?? {}))],
          [t('partnerships.method.relations'), number(sum(project?.relations ?? {}))],
          [t('partnerships.method.ranked'), number(list.total)],
          ...(weights
            ? [
                [
                  t('partnerships.method.weights'),
                  t('partnerships.method.weightsOf', {
                    likelihood: number(weights.likelihood),
                    value: number(weights.value),
                    quality: number(weights.quality),
                  }),
                ] as const,
              ]
            : []),
        ]}
      />
      <h4>{t('partnerships.method.rules')}</h4>
      <ul className={classes.plain}>
        {list.rules.map((rule) => (
          <li key={rule}>
            <strong>{rule}</strong> {titles.get(rule) ?? ''}
          </li>
        ))}
      </ul>
    </>
  );
};

const STEPS = ['likelihood', 'value', 'quality', 'order', 'words'] as const;
const LIMITS = ['absence', 'informal', 'persons', 'decides'] as const;

/** « Comment c’est calculé »: method and limits. */
export const MethodDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const act = useActions();
  const { data } = useSuggestionList();
  return (
    <Dialog title={t('partnerships.method.title')} onClose={close} size="lg">
      <Stack gap="md" className={classes.method ?? ''}>
        <p>{t('partnerships.method.lead')}</p>
        <section>
          <h3>{t('partnerships.method.steps')}</h3>
          <ul className={classes.plain}>
            {STEPS.map((step) => (
              <li key={step}>{t(`partnerships.method.${step}`)}</li>
            ))}
            {data && <li>{t(`partnerships.method.${data.mode}`)}</li>}
          </ul>
        </section>
        {data?.coefficients && <Coefficients coefficients={data.coefficients} />}
        <section>
          <h3>{t('partnerships.method.limits')}</h3>
          <ul className={classes.plain}>
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`partnerships.method.${limit}`)}</li>
            ))}
          </ul>
        </section>
        {data && (
          <section>
            <h3>{t('partnerships.method.used')}</h3>
            <Used list={data} />
          </section>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={() => act.openDialog({ name: 'method-quality' })}>
            {t('partnerships.method.measure')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              close();
              act.openSettings('partnerships');
            }}
          >
            {t('partnerships.method.change')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
