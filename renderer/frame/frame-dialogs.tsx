import type { Dialog } from '../state/dialog.ts';
import { useActions, useWorkspace } from '../state/workspace-context.tsx';
import { HistoryDialog } from '../views/card/history-dialog.tsx';
import { FreezeDialog } from '../views/committee/freeze-dialog.tsx';
import { MinutesDialog } from '../views/committee/minutes/minutes-dialog.tsx';
import { ReconcileDialog } from '../views/export/copies/reconcile-dialog.tsx';
import { ShareDialog } from '../views/export/copies/share-dialog.tsx';
import { ExportDialog } from '../views/export/export-dialog.tsx';
import { ExchangeDialog } from '../views/follow-ups/exchange-dialog.tsx';
import { AddEntityDialog } from '../views/forms/add-entity-dialog.tsx';
import { LinkDialog } from '../views/forms/link-dialog.tsx';
import { HelpDialog } from '../views/help/help-dialog.tsx';
import { NewProjectDialog } from '../views/home/new-project-dialog.tsx';
import { AnswerDialog } from '../views/partnerships/answer-dialog.tsx';
import { MethodDialog } from '../views/partnerships/method-dialog.tsx';
import { QualityDialog } from '../views/partnerships/quality-dialog.tsx';
import { DossierDialog } from '../views/persons/dossier-dialog.tsx';
import { EraseDialog } from '../views/persons/erase-dialog.tsx';
import { PersonDialog } from '../views/persons/person-dialog.tsx';
import { AccountDialog } from '../views/recovery/account-dialog.tsx';
import { SaveViewDialog } from '../views/saved-views/save-view-dialog.tsx';
import { ViewsDialog } from '../views/saved-views/views-dialog.tsx';
import { RestoreDialog } from '../views/settings/backups/restore-dialog.tsx';
import { StatementDialog } from '../views/settings/statement-dialog.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { Palette } from './palette/palette.tsx';
import { RenameDialog } from './rename-dialog.tsx';

const NamedDialog = ({ dialog }: { dialog: Dialog }) => {
  const [first = null, second = null] = useWorkspace((state) => state.selection);
  const { closeDialog } = useActions();
  return (
    <>
      {dialog.name === 'help' && (
        <HelpDialog key={dialog.place?.page ?? 'screen'} place={dialog.place} close={closeDialog} />
      )}
      {dialog.name === 'accessibility' && <StatementDialog close={closeDialog} />}
      {dialog.name === 'rename-project' && <RenameDialog close={closeDialog} />}
      {dialog.name === 'check-project' && <CheckDialog close={closeDialog} />}
      {dialog.name === 'new-project' && <NewProjectDialog close={closeDialog} />}
      {dialog.name === 'add-entity' && (
        <AddEntityDialog start={dialog.entityName} position={dialog.position} close={closeDialog} />
      )}
      {dialog.name === 'link' && (
        <LinkDialog from={dialog.from ?? first} to={dialog.to ?? second} close={closeDialog} />
      )}
      {dialog.name === 'export' && <ExportDialog compare={dialog.compare ?? null} close={closeDialog} />}
      {dialog.name === 'freeze' && <FreezeDialog close={closeDialog} />}
      {dialog.name === 'minutes' && <MinutesDialog close={closeDialog} />}
      {dialog.name === 'share' && <ShareDialog close={closeDialog} />}
      {dialog.name === 'reconcile' && <ReconcileDialog file={dialog.file ?? null} close={closeDialog} />}
      {dialog.name === 'views' && <ViewsDialog close={closeDialog} />}
      {dialog.name === 'save-view' && <SaveViewDialog close={closeDialog} />}
      {dialog.name === 'exchange' && (
        <ExchangeDialog organisations={dialog.organisations} close={closeDialog} />
      )}
      {dialog.name === 'method' && <MethodDialog close={closeDialog} />}
      {dialog.name === 'method-quality' && <QualityDialog close={closeDialog} />}
      {dialog.name === 'suggestion-answer' && (
        <AnswerDialog answer={dialog.answer} suggestion={dialog.suggestion} close={closeDialog} />
      )}
      {dialog.name === 'person' && (
        <PersonDialog
          person={dialog.person ?? null}
          organisation={dialog.organisation ?? null}
          close={closeDialog}
        />
      )}
      {dialog.name === 'person-dossier' && <DossierDialog person={dialog.person} close={closeDialog} />}
      {dialog.name === 'erase-persons' && (
        <EraseDialog persons={dialog.persons} reason={dialog.reason} close={closeDialog} />
      )}
      {dialog.name === 'restore-backup' && <RestoreDialog backup={dialog.backup} close={closeDialog} />}
      {dialog.name === 'history' && <HistoryDialog close={closeDialog} />}
    </>
  );
};

/** The dialogs of the window itself; each is made anew when it opens, and fails alone. */
export const FrameDialogs = () => {
  const dialog = useWorkspace((state) => state.dialog);
  const paletteOpen = useWorkspace((state) => state.paletteOpen);
  const account = useWorkspace((state) => state.account);
  const { closeDialog, setPaletteOpen, tellAccount } = useActions();
  const closeAccount = () => tellAccount(null);
  return (
    <>
      {paletteOpen && (
        <AreaBoundary close={() => setPaletteOpen(false)}>
          <Palette />
        </AreaBoundary>
      )}
      {dialog && (
        <AreaBoundary key={dialog.name} close={closeDialog}>
          <NamedDialog dialog={dialog} />
        </AreaBoundary>
      )}
      {account && (
        <AreaBoundary close={closeAccount}>
          <AccountDialog recovery={account} close={closeAccount} />
        </AreaBoundary>
      )}
    </>
  );
};
