import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SHEET_SIZES } from '../../../shared/contract/export-operations.ts';
import { VIEW_PICTURES, type ViewPicture } from '../../../shared/domain/sheet/pictures.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { Choice } from './use-wanted.ts';

interface SheetOptionsProps {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
}

/** Which picture of the view, what is written above it, and the page. */
export const SheetOptions = ({ choice, change }: SheetOptionsProps) => {
  const { t } = useTranslation();
  const { sheet, map, funding, comparison } = wordsOf(useLang());
  const { picture = 'graph' } = choice;
  const titles = {
    graph: sheet.title,
    map: map.title,
    funding: funding.title,
    comparison: comparison.picture.title,
  };
  return (
    <>
      {!choice.compare && (
        <NativeSelect
          label={t('export.picture.label')}
          value={picture}
          data={VIEW_PICTURES.map((value) => ({ value, label: t(`export.picture.${value}`) }))}
          onChange={(event) => change({ picture: event.currentTarget.value as ViewPicture })}
        />
      )}
      <TextInput
        label={t('export.title')}
        placeholder={titles[picture]}
        value={choice.title ?? ''}
        onChange={(event) => change({ title: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('export.subtitle')}
        value={choice.subtitle ?? ''}
        onChange={(event) => change({ subtitle: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('export.size')}
        value={choice.size}
        data={SHEET_SIZES.map((value) => ({ value, label: t(`export.sizes.${value}`) }))}
        onChange={(event) => change({ size: event.currentTarget.value as Choice['size'] })}
      />
      <NativeSelect
        label={t('export.theme')}
        value={choice.theme ?? 'light'}
        data={(['light', 'dark'] as const).map((value) => ({ value, label: t(`export.themes.${value}`) }))}
        onChange={(event) => change({ theme: event.currentTarget.value as 'light' | 'dark' })}
      />
    </>
  );
};
