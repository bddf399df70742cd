import { Chip, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS } from '../../../shared/contract/export-operations.ts';
import classes from './export.module.css';
import type { Choice } from './use-wanted.ts';

type Format = (typeof EXPORT_FORMATS)[number];

const DRAWN: ReadonlySet<string> = new Set(['png', 'svg', 'pdf']);
/** A sheet with a picture, a title and a size; the others hold records. */
export const isDrawn = (format: string): boolean => DRAWN.has(format);
const PAGE = 'html';
/** What changed, as a table. */
const CHANGES = 'csv';

const FAMILIES = [
  ['picture', (format: Format) => isDrawn(format)],
  ['page', (format: Format) => (format as string) === PAGE],
  ['data', (format: Format) => !isDrawn(format) && (format as string) !== PAGE],
] as const;

/** Written as their makers do, where it is not in capitals. */
const NAMES: Readonly<Partial<Record<Format, string>>> = { graphml: 'GraphML' };

interface Props {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
}

/** Each format by its usual name, and what it is good for in a word. */
export const FormatInput = ({ choice, change }: Props) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={550} mb={4} id="export-format">
        {t('export.format')}
      </Text>
      <div role="radiogroup" aria-labelledby="export-format" className={classes.formats}>
        <Chip.Group value={choice.format} onChange={(format) => change({ format: String(format) })}>
          {FAMILIES.map(([family, isOf]) => {
            const formats = EXPORT_FORMATS.filter(
              (format) => isOf(format) && (!choice.compare || isDrawn(format) || format === CHANGES),
            );
            if (formats.length === 0) return null;
            return (
              <div key={family} className={classes.family}>
                <span className={classes.familyName}>{t(`export.families.${family}`)}</span>
                <div className={classes.chips}>
                  {formats.map((format) => (
                    <Chip key={format} value={format} radius="md" size="sm">
                      {NAMES[format] ?? format.toUpperCase()}
                    </Chip>
                  ))}
                </div>
              </div>
            );
          })}
        </Chip.Group>
      </div>
      <Text size="sm" c="dimmed" mt={6} role="status">
        {t(`export.formats.${choice.format as Format}`)}
      </Text>
    </div>
  );
};
