import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reliability } from '../../../../shared/contract/project-operations.ts';
import { formatDate } from '../../../../shared/domain/format.ts';
import { useApp } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import type { fr } from '../../../i18n/fr.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { Facts } from '../facts.tsx';
import classes from '../settings.module.css';

/** How old is what comes with Alliage. */
export const DataRow = () => {
  const { t } = useTranslation();
  const { territoriesYear } = useApp();
  return (
    <Facts
      facts={[
        [t('about.territories'), t('about.territoriesValue', { year: territoriesYear })],
        [t('about.outlines'), t('about.outlinesValue')],
        [t('about.real'), t('about.realValue')],
        [t('about.fictional'), t('about.fictionalValue')],
      ]}
    />
  );
};

type TriedUnit = keyof typeof fr.about.tried;
const UNITS: readonly TriedUnit[] = ['cut', 'fault', 'opening', 'trial', 'export', 'edit', 'test'];
const isUnit = (unit: string): unit is TriedUnit => UNITS.some((one) => one === unit);

const Counts = ({ counts }: { counts: Reliability }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const { on, form, passed, failed, notRun, lost, tried } = counts;
  return (
    <Facts
      facts={[
        [
          t('about.ranOn'),
          t('about.ranOnValue', { date: formatDate(on, lang), form: t(`about.forms.${form}`) }),
        ],
        [
          t('about.cases'),
          t('about.casesValue', { passed: number(passed), failed: number(failed), notRun: number(notRun) }),
        ],
        ...Object.entries(tried).map(
          ([unit, count]) => [t(`about.tried.${isUnit(unit) ? unit : 'other'}`), number(count)] as const,
        ),
        [
          t('about.lost'),
          <strong key="lost">{t('about.lostCount', { count: lost, number: number(lost) })}</strong>,
        ],
      ]}
    />
  );
};

/** What came of breaking it on purpose, or that this copy does not say. */
export const ReliabilityRow = () => {
  const { t } = useTranslation();
  const { data, error } = useOperation('app.about', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Waiting />;
  return (
    <>
      <Text className={classes.hint ?? ''}>{t('about.reliabilityHint')}</Text>
      {data.reliability ? <Counts counts={data.reliability} /> : <Text>{t('about.noReliability')}</Text>}
    </>
  );
};

const PAGES = ['about', 'method', 'data', 'privacy', 'accessibility', 'glossary'] as const;

/** The pages of the help that say more. */
export const HelpLinksRow = () => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <Group gap="sm">
      {PAGES.map((page) => (
        <Button
          key={page}
          variant="default"
          size="compact-md"
          onClick={() => act.openDialog({ name: 'help', place: { page } })}
        >
          {t(`about.helpPages.${page}`)}
        </Button>
      ))}
    </Group>
  );
};
