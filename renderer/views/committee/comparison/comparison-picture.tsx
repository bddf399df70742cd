import { Button, Loader, useComputedColorScheme } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';
import type { Sides } from './choose-sides.ts';
import classes from './comparison.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

/** The sheet of both states; where a territory is chosen, of that one. */
const usePicture = ({ before, after }: Sides) => {
  const theme = useComputedColorScheme('light');
  const territory = useWorkspace((state) => state.committee.territory);
  const asked = {
    format: 'svg',
    picture: 'comparison',
    compare: { a: before, b: after },
    view: null,
    territory,
    title: null,
    subtitle: null,
    size: 'a4',
    theme,
    audience: 'internal',
    withPersons: false,
    csv: 'fr',
    on: null,
  } as const;
  return useOperation('export.preview', asked, { keepPrevious: true });
};

const Picture = ({ comparison, sides }: Props) => {
  const { t } = useTranslation();
  const { data, error } = usePicture(sides);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data?.svg)
    return (
      <div className={classes.wait} role="status">
        <Loader aria-hidden />
        <span className="visually-hidden">{t('committee.compare.pictureWait')}</span>
      </div>
    );
  return (
    <img
      alt={t('committee.compare.pictureAlt', { a: comparison.a.name, b: comparison.b.name })}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.svg)}`}
    />
  );
};

/** What is new, gone or changed, on the graph; what it shows is in the lists too. */
export const ComparisonPicture = ({ comparison, sides }: Props) => {
  const { t } = useTranslation();
  const act = useActions();
  const { before, after } = sides;
  return (
    <section className={classes.part} aria-labelledby="comparison-picture">
      <div className={classes.partHead}>
        <h3 id="comparison-picture">{t('committee.compare.picture')}</h3>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden />}
          onClick={() => act.openDialog({ name: 'export', compare: { a: before, b: after } })}
        >
          {t('committee.compare.export')}
        </Button>
      </div>
      <div className={classes.picture}>
        <Picture comparison={comparison} sides={sides} />
      </div>
    </section>
  );
};
