import { Button, Group } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconClipboard, IconFolderOpen, IconTableImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../backend/backend-context.tsx';
import { GivenFiles } from './given-files.tsx';
import classes from './import.module.css';
import { PasteArea } from './paste-area.tsx';
import { pastedTable } from './pasted-table.ts';
import { ReadingState } from './reading-state.tsx';
import { RefusedFiles } from './refused-files.tsx';
import { Templates } from './templates.tsx';
import { useWizard, useWizardActions, useWizardTools } from './wizard-context.tsx';
import { giveFiles, giveTokens } from './wizard-work.ts';

/** Files and tables that the page is given. */
const useGiving = () => {
  const { t } = useTranslation();
  const tools = useWizardTools();
  const { dialogs } = useBackend();
  const give = (files: readonly File[]) =>
    void giveFiles(
      tools,
      files.map((file) => ({ name: file.name, content: file })),
    );
  const giveText = (text: string) =>
    void giveFiles(tools, [{ name: `${t('import.file.pastedName')}.tsv`, content: new Blob([text]) }]);
  const choose = async (): Promise<void> => {
    const tokens = await dialogs?.openImport();
    if (!tokens || tokens.length === 0) return;
    tools.store.act.forgetRefused();
    await giveTokens(
      tools,
      tokens.map((token) => ({ token, name: '' })),
    );
  };
  return { give, giveText, choose: dialogs ? () => void choose() : null };
};

/** Ctrl+V anywhere on this step but in a field is a table, or files. */
const usePasting = (give: (files: readonly File[]) => void, giveText: (text: string) => void): void => {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const inField = target instanceof HTMLElement && target.matches('input, textarea');
      if (inField || clipboardData === null) return;
      const files = [...clipboardData.files];
      const text = pastedTable(clipboardData);
      if (text.trim() !== '') giveText(text);
      else if (files.length > 0) give(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
};

/** What one reads in the place where files are dropped, and the same without dragging. */
const DropInner = ({ browse }: { browse: () => void }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const isPasting = useWizard((wizard) => wizard.isPasting);
  return (
    <div className={classes.dropInner}>
      <IconTableImport size={36} stroke={1.5} aria-hidden />
      <p className={classes.dropTitle}>{t('import.file.drop')}</p>
      <Group gap="sm" justify="center">
        <Button leftSection={<IconFolderOpen size={18} stroke={1.75} aria-hidden />} onClick={browse}>
          {t('import.file.browse')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconClipboard size={18} stroke={1.75} aria-hidden />}
          aria-expanded={isPasting}
          onClick={() => act.setPasting(!isPasting)}
        >
          {t('import.file.paste')}
        </Button>
      </Group>
      <p className={classes.hint}>{t('import.file.kinds')}</p>
    </div>
  );
};

/** Step 1: which files, and how they are read. */
export const FileStep = () => {
  const { t } = useTranslation();
  const isPasting = useWizard((wizard) => wizard.isPasting);
  const isBusy = useWizard((wizard) => wizard.job?.what === 'upload');
  const { give, giveText, choose } = useGiving();
  const open = useRef<(() => void) | null>(null);
  usePasting(give, giveText);
  return (
    <>
      <Dropzone
        className={classes.drop ?? ''}
        onDrop={give}
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        disabled={isBusy}
        role="group"
        tabIndex={-1}
        aria-label={t('import.file.drop')}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      >
        <DropInner browse={choose ?? (() => open.current?.())} />
      </Dropzone>
      {isPasting && <PasteArea give={giveText} />}
      <ReadingState />
      <RefusedFiles />
      <GivenFiles />
      <Templates />
    </>
  );
};
