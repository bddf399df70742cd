import { List, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../backend/use-operation.ts';
import { Dialog } from '../widgets/dialog.tsx';

/** « Vérifier le projet »: full verification of the open file; writes nothing. */
export const CheckDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const check = useOperation('project.check', { file: null });
  return (
    <Dialog title={t('frame.check.title')} onClose={close}>
      <div role="status">
        {check.isFetching && (
          <Text>
            <Loader size="xs" mr="sm" aria-hidden />
            {t('frame.check.running')}
          </Text>
        )}
        {!check.isFetching && check.data?.ok && <Text>{t('frame.check.fine')}</Text>}
        {!check.isFetching && check.data && !check.data.ok && (
          <Stack gap="sm">
            <Text>{t('frame.check.findings')}</Text>
            <List>
              {check.data.findings.map((finding) => (
                <List.Item key={`${finding.code} ${finding.message}`}>{finding.message}</List.Item>
              ))}
            </List>
          </Stack>
        )}
        {check.error && <Text role="alert">{check.error.message}</Text>}
      </div>
    </Dialog>
  );
};
