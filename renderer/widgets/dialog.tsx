import { Modal, type ModalRootProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

export interface DialogProps extends Omit<ModalRootProps, 'opened' | 'title'> {
  readonly title: string;
  /** The title is heard, not seen: the palette says what it is by its field. */
  readonly bare?: boolean;
}

/** It goes with its parent, before it could give the focus back by itself. */
const useFocusBack = (): void => {
  const [before] = useState(() => document.activeElement);
  // What opened it may be gone with what it did: then the list that it was in.
  const [home] = useState(() => before?.closest<HTMLElement>('[data-focus-home]') ?? null);
  useEffect(
    () => () => {
      window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        const target = before?.isConnected ? before : home;
        if (isLost && target instanceof HTMLElement && target.isConnected) target.focus();
      });
    },
    [before, home],
  );
};

/** A dialog of the window: title, « Fermer » on its cross, Esc closes, the focus returns where it was. */
export const Dialog = ({ title, bare = false, children, ...root }: DialogProps) => {
  const { t } = useTranslation();
  useFocusBack();
  // Not Modal itself: its header is a <header>, which would be a second banner of the page.
  // It fades: a dialog that grows keeps a transform, which would cut the lists that open in it.
  return (
    <Modal.Root opened centered transitionProps={{ transition: 'fade', duration: 150 }} {...root}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="lg">
        <div className={bare ? 'visually-hidden' : classes.header}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {!bare && <Modal.CloseButton aria-label={t('frame.actions.close')} />}
        </div>
        <Modal.Body className={bare ? classes.bare : classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
