import { Group, Loader, Text } from '@mantine/core';
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
  const known = useKnown(field);
  const Editor = EDITORS[FIELDS[field].is];
  if (!isReadable(field, known))
    return (
      <Group gap="sm" role="status">
        <Loader size="xs" />
        <Text size="sm">{t('filters.pendingHint')}</Text>
      </Group>
    );
  return <Editor field={field} criterion={criterion} />;
};
