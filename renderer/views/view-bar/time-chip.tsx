import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimeRange } from '../../../shared/domain/view.ts';
import { describeYears } from '../../../shared/domain/view-words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { Chip } from './chip.tsx';
import { YearFields } from './year-fields.tsx';

const TimeEditor = ({ range }: { range: TimeRange }) => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <Stack gap="sm">
      <YearFields
        range={range}
        change={(part) => act.changeView({ timeRange: { ...range, ...part } })}
        labels={{ from: t('filters.time.fromYear'), to: t('filters.time.toYear') }}
      />
      <Switch
        size="sm"
        label={t('filters.time.undated')}
        checked={range.undated}
        onChange={(event) =>
          act.changeView({ timeRange: { ...range, undated: event.currentTarget.checked } })
        }
      />
    </Stack>
  );
};

/** The years shown, chosen in the timeline or here. */
export const TimeChip = () => {
  const { t } = useTranslation();
  const lang = useLang();
  const act = useActions();
  const range = useWorkspace((state) => state.view.timeRange);
  if (range === null) return null;
  const { label, values } = describeYears(range, lang);
  return (
    <Chip
      label={label}
      values={values}
      removeLabel={t('filters.time.remove')}
      remove={() => act.changeView({ timeRange: null })}
    >
      <TimeEditor range={range} />
    </Chip>
  );
};
