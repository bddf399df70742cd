import { useTranslation } from 'react-i18next';
import { Dialog } from '../../widgets/dialog.tsx';
import { HistoryList } from './history-list.tsx';

/** « Historique du projet »: the journal in words. */
export const HistoryDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('card.commands.history')} onClose={close} size="lg">
      <HistoryList entity={null} />
    </Dialog>
  );
};
