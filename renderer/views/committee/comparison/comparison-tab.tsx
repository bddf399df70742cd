import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Comparison,
  NOW,
  type SnapshotRecord,
} from '../../../../shared/contract/snapshot-operations.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useRunCommand } from '../../../commands/use-commands.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { Computed, Refused } from '../../diagnosis/computing.tsx';
import shared from '../committee.module.css';
import { NoSnapshot } from '../no-snapshot.tsx';
import { useSnapshots } from '../use-snapshots.ts';
import { Changes } from './changes.tsx';
import { chooseSides, type Sides } from './choose-sides.ts';
import classes from './comparison.module.css';
import { ComparisonPicture } from './comparison-picture.tsx';
import { CountsTable } from './counts-table.tsx';
import { MovedAxes } from './moved-axes.tsx';
import { RetainedSuggestions } from './retained-suggestions.tsx';
import { SideChoice } from './side-choice.tsx';
import { ToldChanges } from './told-changes.tsx';

const COMPARISON_JOB = 'comparison';

/** A frozen state knows neither the others nor now. */
const Frozen = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <div className={shared.empty}>
      <p role="status">{t('committee.compare.frozen')}</p>
      {!useProject()?.snapshot?.isWholeFile && (
        <Button onClick={() => run('committee.leave')}>{t('committee.banner.leave')}</Button>
      )}
    </div>
  );
};

/** Nothing differs: what can be done instead. */
const Identical = ({ sides, snapshots }: { sides: Sides; snapshots: readonly SnapshotRecord[] }) => {
  const { t } = useTranslation();
  const act = useActions();
  const run = useRunCommand();
  const isWithNow = sides.before === NOW || sides.after === NOW;
  const frozen = sides.before === NOW ? sides.after : sides.before;
  const at = snapshots.findIndex(({ id }) => id === frozen);
  const earlier = snapshots[at + 1];
  return (
    <div className={shared.empty}>
      <p role="status">{t(isWithNow ? 'committee.compare.identicalNow' : 'committee.compare.identical')}</p>
      {earlier ? (
        <Button variant="default" onClick={() => act.setCommittee({ before: earlier.id, after: frozen })}>
          {t('committee.compare.withEarlier', { name: earlier.name })}
        </Button>
      ) : (
        <Button variant="default" onClick={() => run('screen.explorer')}>
          {t('frame.commands.goExplorer')}
        </Button>
      )}
    </div>
  );
};

const Differences = ({ comparison, sides }: { comparison: Comparison; sides: Sides }) => (
  <>
    <div className={classes.columns}>
      <ToldChanges groups={comparison.groups} />
      <CountsTable comparison={comparison} />
    </div>
    <ComparisonPicture comparison={comparison} sides={sides} />
    <div className={classes.columns}>
      <RetainedSuggestions comparison={comparison} />
      <MovedAxes comparison={comparison} />
    </div>
    <Changes comparison={comparison} />
  </>
);

const isIdentical = ({ marks, suggestions, axes, counts }: Comparison): boolean =>
  marks.length === 0 &&
  suggestions.every(({ before, after }) => before === after) &&
  axes.every(({ before, after }) => before === after) &&
  counts.every(({ before, after }) => before === after);

const Compared = ({ sides, snapshots }: { sides: Sides; snapshots: readonly SnapshotRecord[] }) => {
  const { t } = useTranslation();
  const answer = useOperation('snapshot.compare', {
    job: COMPARISON_JOB,
    a: sides.before,
    b: sides.after,
    on: null,
    // The team looks at it; what is handed out says whom it is for.
    audience: 'internal',
  });
  return (
    <Computed job={COMPARISON_JOB} label={t('committee.compare.computing')} answer={answer}>
      {(comparison) =>
        isIdentical(comparison) ? (
          <Identical sides={sides} snapshots={snapshots} />
        ) : (
          <Differences comparison={comparison} sides={sides} />
        )
      }
    </Computed>
  );
};

/** « Comparer »: two states of the project, what differs in words, numbers and pictures. */
export const ComparisonTab = () => {
  const { t } = useTranslation();
  const { snapshots, error, retry } = useSnapshots();
  const asked = useWorkspace((state) => state.committee);
  const isFrozen = (useProject()?.snapshot ?? null) !== null;
  if (isFrozen) return <Frozen />;
  if (error) return <Refused error={error} retry={retry} />;
  if (snapshots === null) return <Waiting />;
  const sides = chooseSides(snapshots, asked);
  if (sides === null) return <NoSnapshot of="compare" />;
  return (
    <>
      <section className={classes.bar} aria-label={t('committee.compare.sides')}>
        <SideChoice snapshots={snapshots} sides={sides} />
      </section>
      {sides.before === sides.after ? (
        <p role="status" className={shared.hint}>
          {t('committee.compare.same')}
        </p>
      ) : (
        <Compared sides={sides} snapshots={snapshots} />
      )}
    </>
  );
};
