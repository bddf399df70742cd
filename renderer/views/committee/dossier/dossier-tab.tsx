import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { useWorkspace } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { Refused } from '../../diagnosis/computing.tsx';
import { NoSnapshot } from '../no-snapshot.tsx';
import { useSnapshots } from '../use-snapshots.ts';
import { CreateDossier } from './create-dossier.tsx';
import classes from './dossier.module.css';
import { DossierOptionsForm } from './dossier-options.tsx';
import { DossierPreview } from './dossier-preview.tsx';
import { toOptions } from './to-options.ts';

const Chooser = ({ snapshots }: { snapshots: readonly SnapshotRecord[] }) => {
  const choice = useWorkspace((state) => state.committee.dossier);
  const options = toOptions(choice, snapshots);
  if (options === null) return <NoSnapshot of="dossier" />;
  return (
    <div className={classes.chooser}>
      <div className={classes.options}>
        <DossierOptionsForm snapshots={snapshots} options={options} />
        <CreateDossier options={options} />
      </div>
      <DossierPreview options={options} />
    </div>
  );
};

/** « Dossier »: what it is made of, and what it looks like, page by page. */
export const DossierTab = () => {
  const { snapshots, error, retry } = useSnapshots();
  if (error) return <Refused error={error} retry={retry} />;
  return snapshots === null ? <Waiting /> : <Chooser snapshots={snapshots} />;
};
