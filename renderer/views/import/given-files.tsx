import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IMPORT_KINDS } from '../../../shared/domain/import/format-ids.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { HeaderChooser } from './header-chooser.tsx';
import classes from './import.module.css';
import { Problems } from './problem-lines.tsx';
import type { GivenFile, ImportAs } from './wizard.ts';
import { useWizard, useWizardActions, useWizardTools } from './wizard-context.tsx';
import { inspect } from './wizard-work.ts';

const ENCODINGS = ['UTF-8', 'windows-1252', 'ISO-8859-15', 'macintosh', 'UTF-16LE', 'UTF-16BE'] as const;
const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
type Separator = keyof typeof SEPARATORS;
const KILO = 1_000;

const useSize = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (bytes: number): string =>
    bytes < KILO * KILO
      ? t('import.file.kilobytes', { number: number(Math.max(1, Math.round(bytes / KILO))) })
      : t('import.file.megabytes', { number: number(Math.round(bytes / KILO / 100) / 10) });
};

const useChange = (file: GivenFile) => {
  const act = useWizardActions();
  const tools = useWizardTools();
  return (change: Partial<GivenFile>) => {
    act.changeFile(file.token, change);
    void inspect(tools);
  };
};

const Reading = ({ file, index }: { file: GivenFile; index: number }) => {
  const { t } = useTranslation();
  const change = useChange(file);
  const found = useWizard((wizard) => wizard.inspection?.files[index] ?? null);
  if (found?.encoding == null && file.encoding === null) return null;
  const separator = SEPARATORS[(found?.separator ?? ',') as Separator];
  const shown = separator ? t(`import.file.separators.${separator}`) : (found?.separator ?? '');
  return (
    <>
      <NativeSelect
        label={t('import.file.encoding')}
        value={file.encoding ?? ''}
        data={[
          { value: '', label: t('import.file.encodingAuto', { encoding: found?.encoding ?? '…' }) },
          ...ENCODINGS.map((value) => ({ value, label: value })),
        ]}
        onChange={(event) => change({ encoding: event.currentTarget.value || null })}
      />
      {(found?.format === 'csv' || file.separator !== null) && (
        <NativeSelect
          label={t('import.file.separator')}
          value={file.separator ?? ''}
          data={[
            { value: '', label: t('import.file.separatorAuto', { separator: shown }) },
            ...Object.entries(SEPARATORS).map(([value, name]) => ({
              value,
              label: t(`import.file.separators.${name}`),
            })),
          ]}
          onChange={(event) => change({ separator: event.currentTarget.value || null })}
        />
      )}
    </>
  );
};

const OneFile = ({ file, index }: { file: GivenFile; index: number }) => {
  const { t } = useTranslation();
  const size = useSize();
  const act = useWizardActions();
  const tools = useWizardTools();
  const found = useWizard((wizard) => wizard.inspection?.files[index] ?? null);
  const formats = wordsOf(useLang()).imports.formats;
  const remove = () => {
    act.removeFile(file.token);
    void inspect(tools);
  };
  return (
    <li className={classes.file}>
      <div className={classes.fileHead}>
        <IconFileText size={20} stroke={1.75} aria-hidden />
        <bdi className={classes.strong}>{file.name}</bdi>
        {found && (
          <span className={classes.facts}>
            {`${formats[found.format] ?? found.format} · ${size(found.bytes)}`}
          </span>
        )}
        <ActionIcon
          className={classes.remove ?? ''}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('import.file.remove', { name: file.name })}
          onClick={remove}
        >
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.fields}>
        <Reading file={file} index={index} />
        <HeaderChooser file={index} />
      </div>
    </li>
  );
};

/** How all the files are read: recognised, or said. */
const ReadAs = () => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const tools = useWizardTools();
  const as = useWizard((wizard) => wizard.as);
  const { formats, presets } = wordsOf(useLang()).imports;
  const change = (value: ImportAs) => {
    act.setAs(value);
    void inspect(tools);
  };
  return (
    <NativeSelect
      className={classes.readAs ?? ''}
      label={t('import.file.format')}
      value={as}
      data={IMPORT_KINDS.map((value) => ({
        value,
        label: value === 'auto' ? t('import.file.auto') : (presets[value] ?? formats[value] ?? value),
      }))}
      onChange={(event) => change(event.currentTarget.value as ImportAs)}
    />
  );
};

/** The files that are taken, and how each is read; everything guessed can be said otherwise. */
export const GivenFiles = () => {
  const { t } = useTranslation();
  const files = useWizard((wizard) => wizard.files);
  const problems = useWizard((wizard) => wizard.inspection?.problems ?? null);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="import-files">
      <h3 id="import-files">{t('import.file.list')}</h3>
      <ul className={classes.files}>
        {files.map((file, index) => (
          <OneFile key={file.token} file={file} index={index} />
        ))}
      </ul>
      <ReadAs />
      {problems && problems.length > 0 && <Problems title={t('import.file.said')} problems={problems} />}
    </section>
  );
};
