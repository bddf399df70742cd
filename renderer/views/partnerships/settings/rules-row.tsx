import { NumberInput, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRecord } from '../../../../shared/contract/suggestion-operations.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import settings from '../../settings/settings.module.css';
import classes from './method-settings.module.css';
import { useMethod } from './use-method.ts';

type Threshold = RuleRecord['thresholds'][number];

const ThresholdInput = ({ threshold, isDisabled }: { threshold: Threshold; isDisabled: boolean }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { save } = useMethod();
  const [value, setValue] = useState<string | number>(threshold.value);
  const keep = () => {
    const wanted = value === '' ? threshold.shipped : Number(value);
    if (!Number.isFinite(wanted) || wanted === threshold.value) return setValue(threshold.value);
    void save({ thresholds: { [threshold.key]: wanted === threshold.shipped ? null : wanted } });
  };
  const isChanged = threshold.value !== threshold.shipped;
  return (
    <NumberInput
      label={threshold.label}
      description={
        isChanged ? t('partnerships.settings.shipped', { value: number(threshold.shipped) }) : undefined
      }
      className={classes.threshold ?? ''}
      value={value}
      min={0}
      disabled={isDisabled}
      onChange={setValue}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
      stepHoldDelay={500}
    />
  );
};

const Rule = ({ rule, readOnly }: { rule: RuleRecord; readOnly: boolean }) => {
  const { t } = useTranslation();
  const { axes } = wordsOf(useLang()).vocabulary;
  const { save } = useMethod();
  const marks = [
    ...rule.axes.map((axis) => axes[axis]),
    ...(rule.isReminder ? [t('partnerships.settings.reminder')] : []),
    ...(rule.isDefault ? [] : [t('partnerships.settings.changedRule')]),
  ];
  return (
    <li className={classes.rule}>
      <Switch
        label={
          <>
            <span className={classes.ruleId}>{rule.id}</span> {rule.title}
          </>
        }
        checked={rule.enabled}
        disabled={readOnly}
        onChange={(event) => void save({ rules: { [rule.id]: event.currentTarget.checked } })}
      />
      <div className={classes.ruleText}>
        <p>{rule.description}</p>
        <p className={classes.ruleHint}>
          {[...marks, t('partnerships.settings.reference', { reference: rule.reference })].join(' · ')}
        </p>
        {rule.thresholds.length > 0 && (
          <div className={classes.thresholds}>
            {rule.thresholds.map((threshold) => (
              <ThresholdInput
                key={`${threshold.key} ${threshold.value}`}
                threshold={threshold}
                isDisabled={readOnly || !rule.enabled}
              />
            ))}
          </div>
        )}
      </div>
    </li>
  );
};

/** Every rule: on or off, what it looks at, where its idea comes from, its thresholds. */
export const RulesRow = () => {
  const { t } = useTranslation();
  const project = useProject();
  const { method, error } = useMethod();
  if (!project) return <Text>{t('partnerships.settings.none')}</Text>;
  if (error) return <p role="alert">{error.message}</p>;
  if (!method) return <Waiting />;
  return (
    <>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('partnerships.settings.rulesHint')}
      </Text>
      <ul className={classes.rules}>
        {method.rules.map((rule) => (
          <Rule key={rule.id} rule={rule} readOnly={project.readOnly} />
        ))}
      </ul>
    </>
  );
};
