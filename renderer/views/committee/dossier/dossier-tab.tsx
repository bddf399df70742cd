import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useRunCommand } from '../../../commands/use-commands.ts';
import { useWorkspace } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { Refused } from '../../diagnosis/computing.tsx';
import shared from '../committee.module.css';
import { useSnapshots } from '../use-snapshots.ts';
import { CreateDossier } from './create-dossier.tsx';
import classes from './dossier.module.css';
import { DossierOptionsForm } from './dossier-options.tsx';
import { DossierPreview } from './dossier-preview.tsx';
import { toOptions } from './to-options.ts';

const NoSnapshot = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <div className={shared.empty}>
      <p role="status">{t('committee.dossier.none')}</p>
      {!isReadOnly && (
        <Button onClick={() => run('committee.freeze')}>{t('committee.snapshots.freeze')}</Button>
      )}
    </div>
  );
};

const Chooser = ({ snapshots }: { snapshots: readonly SnapshotRecord[] }) => {
  const choice = useWorkspace((state) => state.committee.dossier);
  const options = toOptions(choice, snapshots);
  if (options === null) return <NoSnapshot />;
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
