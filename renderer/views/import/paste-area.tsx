import { Button, Group, Textarea } from '@mantine/core';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { pastedTable } from './pasted-table.ts';
import { useWizardActions } from './wizard-context.tsx';

/** Where a table is pasted, seen, and read. */
export const PasteArea = ({ give }: { give: (text: string) => void }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const [text, setText] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  // Braces: what it gives back (a promise, in newer browsers) is no end of an effect.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [isMissing, setIsMissing] = useState(false);
  const paste = (event: ClipboardEvent) => {
    const table = pastedTable(event.clipboardData);
    if (text !== '' || table === event.clipboardData.getData('text/plain')) return;
    event.preventDefault();
    setText(table);
  };
  const read = () => (text.trim() === '' ? setIsMissing(true) : give(text));
  return (
    <div className={classes.panel} ref={ref}>
      <Textarea
        label={t('import.file.pasteLabel')}
        description={t('import.file.pasteHint')}
        value={text}
        rows={4}
        data-autofocus
        autoFocus
        classNames={{ input: classes.pasteInput ?? '' }}
        onPaste={paste}
        onChange={(event) => setText(event.currentTarget.value)}
        error={isMissing && text.trim() === '' ? t('import.file.pasteEmpty') : undefined}
      />
      <Group gap="sm" mt="sm" justify="flex-end">
        <Button variant="default" onClick={() => act.setPasting(false)}>
          {t('import.file.pasteClose')}
        </Button>
        <Button onClick={read}>{t('import.file.pasteDone')}</Button>
      </Group>
    </div>
  );
};
