import { Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { useLateWriter } from './use-late-writer.ts';

/** Words that a name holds, or does not hold. */
export const TextEditor = ({
  field,
  criterion,
}: {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}) => {
  const { t } = useTranslation();
  const write = useLateWriter();
  const [text, setText] = useState(criterion?.values[0] ?? '');
  const [op, setOp] = useState<Criterion['op']>(criterion?.op ?? 'in');
  const change = (next: string, nextOp: Criterion['op']) => {
    setText(next);
    setOp(nextOp);
    write({ field, op: nextOp, values: [next.trim()] });
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={t('filters.editor.text')}
        description={t('filters.editor.textHint')}
        value={text}
        onChange={(event) => change(event.currentTarget.value, op)}
        onBlur={() => write.flush()}
        data-autofocus
      />
      <Switch
        size="sm"
        label={t('filters.editor.without')}
        checked={op === 'not-in'}
        onChange={(event) => change(text, event.currentTarget.checked ? 'not-in' : 'in')}
      />
    </Stack>
  );
};
