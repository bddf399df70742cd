import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../../shared/domain/import/mapping.ts';
import { KINDS, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import { setConstant } from './mapping-edits.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizardActions } from './wizard-context.tsx';

interface Props {
  readonly table: InspectedTable;
  readonly mapping: Mapping;
}

const isSaid = ({ columns }: Mapping, field: string): boolean =>
  Object.values(columns).some((column) => column.field === field);

const Choice = ({
  table,
  mapping,
  field,
  label,
  options,
}: Props & {
  readonly field: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  return (
    <NativeSelect
      label={label}
      value={mapping.constants[field] ?? ''}
      data={[{ value: '', label: t('import.content.none') }, ...options]}
      onChange={(event) => act.setMapping(table, setConstant(mapping, field, event.currentTarget.value))}
    />
  );
};

/** What is the same for all rows, where no column says it. */
export const Constants = ({ table, mapping }: Props) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { kinds, relations } = wordsOf(useLang()).vocabulary;
  if (mapping.rowIs === 'entity' && !isSaid(mapping, 'entity.kind')) {
    const options = KINDS.map((value) => ({ value, label: kinds[value] }));
    const label = t('import.content.kind');
    return <Choice table={table} mapping={mapping} field="entity.kind" label={label} options={options} />;
  }
  if (mapping.rowIs === 'relation' && !isSaid(mapping, 'relation.type')) {
    const options = RELATION_TYPES.map((value) => ({ value, label: capitalise(relations[value]) }));
    const label = t('import.content.relationType');
    return <Choice table={table} mapping={mapping} field="relation.type" label={label} options={options} />;
  }
  if (mapping.rowIs !== 'funding' || isSaid(mapping, 'funder.name')) return null;
  return (
    <TextInput
      label={t('import.content.funder')}
      value={mapping.constants['funder.name'] ?? ''}
      maxLength={300}
      onChange={(event) =>
        act.setMapping(table, setConstant(mapping, 'funder.name', event.currentTarget.value))
      }
    />
  );
};
