import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { OTHERS_MAX } from '../../state/diagnosis-state.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { DayInput } from '../forms/day-input.tsx';
import classes from './comparison.module.css';
import bar from './diagnosis.module.css';
import { SubjectSelect } from './subject-select.tsx';
import type { Subject } from './use-subject.ts';

const Chosen = ({ subject, remove }: { subject: Subject; remove: () => void }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.chip}>
      <bdi>{subject.name}</bdi>
      <ActionIcon
        variant="transparent"
        color="gray"
        size={32}
        aria-label={t('diagnosis.compare.remove', { name: subject.name })}
        onClick={remove}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </span>
  );
};

interface Props {
  readonly subject: Subject;
  readonly subjects: readonly Subject[];
}

/** Whom the subject is put beside: two others at most, or itself on another day. */
export const ComparisonChoice = ({ subject, subjects }: Props) => {
  const { t } = useTranslation();
  const act = useActions();
  const { others, pastOn } = useWorkspace((state) => state.diagnosis);
  const chosen = others.flatMap((id) => subjects.find((one) => one.id === id) ?? []);
  const left = subjects.filter(({ id }) => id !== subject.id && !others.includes(id));
  const setOthers = (ids: readonly EntityId[]) => act.setDiagnosis({ others: ids, pastOn: null });
  return (
    <section className={classes.choice} aria-label={t('diagnosis.compare.choice')}>
      <span className={classes.lead}>
        {t('diagnosis.compare.lead')} <bdi>{subject.name}</bdi>
      </span>
      {chosen.map((one) => (
        <Chosen key={one.id} subject={one} remove={() => setOthers(others.filter((id) => id !== one.id))} />
      ))}
      {chosen.length < OTHERS_MAX && (
        <SubjectSelect
          key={others.join()}
          className={`${bar.inline} ${classes.add}`}
          label={t('diagnosis.compare.with')}
          placeholder={t(chosen.length === 0 ? 'diagnosis.compare.choose' : 'diagnosis.compare.chooseMore')}
          subjects={left}
          value={null}
          choose={(id) => id !== null && setOthers([...others, id])}
        />
      )}
      <div className={`${bar.inlineDay} ${classes.past}`}>
        <DayInput
          label={t('diagnosis.compare.past')}
          value={pastOn}
          clearable
          onChange={(day) => act.setDiagnosis({ pastOn: day, ...(day === null ? {} : { others: [] }) })}
        />
      </div>
    </section>
  );
};
