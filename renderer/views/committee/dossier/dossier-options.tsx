import { Checkbox, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { DOSSIER_SECTIONS, type DossierSection } from '../../../../shared/domain/dossier/sections.ts';
import { AUDIENCES } from '../../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useLang } from '../../../i18n/use-format.ts';
import type { DossierChoice } from '../../../state/committee-state.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';
import { capitalise } from '../../card/capitalise.ts';
import classes from './dossier.module.css';
import { LogoInput } from './logo-input.tsx';
import { SnapshotChoices } from './snapshot-choices.tsx';
import type { DossierOptions } from './to-options.ts';

interface OptionProps {
  readonly choice: DossierChoice;
  readonly change: (change: Partial<DossierChoice>) => void;
}

const Titles = ({ choice, change }: OptionProps) => {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('committee.dossier.title')}
        placeholder={t('committee.dossier.titleHint')}
        value={choice.title}
        maxLength={300}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('committee.dossier.subtitle')}
        value={choice.subtitle}
        maxLength={300}
        onChange={(event) => change({ subtitle: event.currentTarget.value })}
      />
    </>
  );
};

interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly data: { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
}
const Switch = <Value extends string>({ label, value, data, choose }: SwitchProps<Value>) => {
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={550} mb={4} id={id}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        data={data}
        onChange={(next) => choose(next as Value)}
      />
    </div>
  );
};

const Look = ({ choice, change }: OptionProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <>
      <Switch
        label={t('committee.dossier.size')}
        value={choice.size}
        data={(['a4', 'a3'] as const).map((value) => ({
          value,
          label: t(`committee.dossier.sizes.${value}`),
        }))}
        choose={(size) => change({ size })}
      />
      <Switch
        label={t('committee.dossier.colours')}
        value={choice.colours}
        data={(['colour', 'grey'] as const).map((value) => ({
          value,
          label: t(`committee.dossier.colour.${value}`),
        }))}
        choose={(colours) => change({ colours })}
      />
      <Switch
        label={t('committee.dossier.language')}
        value={choice.language ?? lang}
        data={(['fr', 'en'] as const).map((value) => ({
          value,
          label: t(`committee.dossier.languages.${value}`),
        }))}
        choose={(language) => change({ language })}
      />
    </>
  );
};

const Sections = ({ choice, change, canCompare }: OptionProps & { canCompare: boolean }) => {
  const { t } = useTranslation();
  const isOut = (section: DossierSection) => section === 'evolution' && !canCompare;
  return (
    <Checkbox.Group
      label={t('committee.dossier.sections')}
      description={t('committee.dossier.sectionsHint')}
      value={choice.sections.filter((section) => !isOut(section))}
      onChange={(chosen) =>
        change({
          sections: DOSSIER_SECTIONS.filter(
            (section) => chosen.includes(section) || (isOut(section) && choice.sections.includes(section)),
          ),
        })
      }
    >
      <Stack gap={8} mt={4}>
        {DOSSIER_SECTIONS.map((section) => (
          <Checkbox
            key={section}
            value={section}
            label={t(`committee.dossier.section.${section}`)}
            disabled={isOut(section)}
            description={isOut(section) ? t('committee.dossier.evolutionNeeds') : null}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

/** Who reads it; persons are in none. */
const ForWhom = ({ choice, change }: OptionProps) => {
  const { t } = useTranslation();
  const { audiences } = wordsOf(useLang()).vocabulary;
  return (
    <NativeSelect
      label={t('committee.dossier.audience')}
      description={t('committee.dossier.persons')}
      inputWrapperOrder={['label', 'input', 'description']}
      value={choice.audience}
      data={AUDIENCES.map((value) => ({ value, label: capitalise(audiences[value]) }))}
      onChange={(event) => change({ audience: event.currentTarget.value as DossierChoice['audience'] })}
    />
  );
};

interface Props {
  readonly snapshots: readonly SnapshotRecord[];
  readonly options: DossierOptions;
}

/** What the dossier is made of. */
export const DossierOptionsForm = ({ snapshots, options }: Props) => {
  const { t } = useTranslation();
  const act = useActions();
  const choice = useWorkspace((state) => state.committee.dossier);
  const change = (some: Partial<DossierChoice>) => act.setCommittee({ dossier: { ...choice, ...some } });
  return (
    <section aria-label={t('committee.dossier.options')} className={classes.form}>
      <SnapshotChoices {...{ snapshots, options, change }} />
      <Titles {...{ choice, change }} />
      <Sections {...{ choice, change }} canCompare={options.compare !== null} />
      <Look {...{ choice, change }} />
      <LogoInput logo={choice.logo} choose={(logo) => change({ logo })} />
      <ForWhom {...{ choice, change }} />
    </section>
  );
};
