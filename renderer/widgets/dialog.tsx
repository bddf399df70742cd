import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A dialog of the window: title, « Fermer » on its cross, Esc closes, the focus returns where it was. */
export const Dialog = (props: Omit<ModalProps, 'opened' | 'title'> & { readonly title: string }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      centered
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 150 }}
      closeButtonProps={{ 'aria-label': t('frame.actions.close') }}
      {...props}
    />
  );
};
