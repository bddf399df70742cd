import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FIELDS, isReadable } from '../../../shared/domain/filter-fields.ts';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { ChecklistEditor } from './checklist-editor.tsx';
import { DatesEditor } from './dates-editor.tsx';
import { RangeEditor } from './range-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { useKnown } from './use-known.ts';

const EDITORS = {
  values: ChecklistEditor,
  place: ChecklistEditor,
  number: RangeEditor,
  dates: DatesEditor,
  text: TextEditor,
} as const;

/** The editor of one chip: what it lets through changes as one ticks or types. */
export const FilterEditor = ({
  field,
  criterion,
}: {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}) => {
  const { t } = useTranslation();
  const known = useKnown();
  const Editor = EDITORS[FIELDS[field].is];
  return (
    <>
      {!isReadable(field, known) && (
        <Text size="sm" c="dimmed" role="status" mb="sm">
          {t('filters.pendingHint')}
        </Text>
      )}
      <Editor field={field} criterion={criterion} />
    </>
  );
};
