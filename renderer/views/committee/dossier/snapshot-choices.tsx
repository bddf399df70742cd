import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { formatDate } from '../../../../shared/domain/format.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useLang } from '../../../i18n/use-format.ts';
import type { DossierChoice } from '../../../state/committee-state.ts';
import { SubjectSelect } from '../../diagnosis/subject-select.tsx';
import { type DossierOptions, NO_COMPARISON } from './to-options.ts';

interface Props {
  readonly snapshots: readonly SnapshotRecord[];
  readonly options: DossierOptions;
  readonly change: (change: Partial<DossierChoice>) => void;
}

const Subject = ({ options, change }: Pick<Props, 'options' | 'change'>) => {
  const { t } = useTranslation();
  const subjects = useOperation('diagnosis.subjects', {}).data ?? [];
  if (subjects.length === 0) return null;
  return (
    <SubjectSelect
      label={t('committee.dossier.subject')}
      placeholder={t('committee.dossier.ownSubject')}
      subjects={subjects}
      value={(options.subject ?? null) as DossierChoice['subject']}
      clearable
      choose={(subject) => change({ subject })}
    />
  );
};

/** Which state, what it is compared with, and whose diagnosis. */
export const SnapshotChoices = ({ snapshots, options, change }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const data = snapshots.map(({ id, name, on }) => ({
    value: id as string,
    label: `${name} · ${formatDate(on, lang)}`,
  }));
  return (
    <>
      <NativeSelect
        label={t('committee.dossier.snapshot')}
        value={options.snapshot}
        data={data}
        onChange={(event) => change({ snapshot: event.currentTarget.value })}
      />
      {snapshots.length > 1 && (
        <NativeSelect
          label={t('committee.dossier.compare')}
          value={options.compare ?? NO_COMPARISON}
          data={[
            { value: NO_COMPARISON, label: t('committee.dossier.noCompare') },
            ...data.filter(({ value }) => value !== options.snapshot),
          ]}
          onChange={(event) => change({ compare: event.currentTarget.value })}
        />
      )}
      <Subject options={options} change={change} />
    </>
  );
};
