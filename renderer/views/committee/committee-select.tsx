import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useEntities } from '../forms/use-entity-options.ts';

interface Props {
  readonly value: EntityId | null;
  readonly choose: (id: EntityId | null) => void;
}

/** The instance that a snapshot is for, by name. */
export const CommitteeSelect = ({ value, choose }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const entities = useEntities();
  const data = useMemo(() => {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return [...entities.values()]
      .filter(({ kind }) => kind === 'instance')
      .map(({ id, name }) => ({ value: id as string, label: name }))
      .sort((a, b) => compare(a.label, b.label) || compare(a.value, b.value));
  }, [entities, lang]);
  return (
    <Select
      label={t('committee.freeze.committee')}
      description={t(data.length > 0 ? 'committee.freeze.committeeHint' : 'committee.freeze.noCommittee')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      data={data}
      disabled={data.length === 0}
      clearable
      searchable={data.length > 8}
      onChange={(id) => choose(id as EntityId | null)}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      withScrollArea={false}
      styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
    />
  );
};
