import { Button, Group, Slider, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_METHOD, SIGNAL_WEIGHTS } from '../../../../shared/domain/partnerships/method.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import settings from '../../settings/settings.module.css';
import classes from './method-settings.module.css';
import { Readjust } from './readjust.tsx';
import { TrialList } from './trial-list.tsx';
import { isSameTuning, type Tuning, WEIGHTS } from './tuning.ts';
import { useMethod } from './use-method.ts';

const MOST = 3;
const STEP = 0.25;

interface DialProps {
  readonly label: string;
  readonly value: number;
  readonly isDisabled: boolean;
  readonly change: (value: number) => void;
}
const Dial = ({ label, value, isDisabled, change }: DialProps) => {
  const { number } = useFormat();
  return (
    <div className={classes.dial}>
      <span aria-hidden className={classes.dialLabel}>
        {label}
      </span>
      <output className={classes.dialValue}>{number(value)}</output>
      <Slider
        className={classes.slider ?? ''}
        thumbLabel={label}
        min={0}
        max={MOST}
        step={STEP}
        value={value}
        label={null}
        disabled={isDisabled}
        onChange={change}
      />
    </div>
  );
};

interface DialsProps {
  readonly tuning: Tuning;
  readonly isDisabled: boolean;
  readonly change: (tuning: Tuning) => void;
}
const Dials = ({ tuning, isDisabled, change }: DialsProps) => {
  const { t } = useTranslation();
  const { weights, signals } = tuning;
  return (
    <div className={classes.dials}>
      {WEIGHTS.map((key) => (
        <Dial
          key={key}
          label={t(`partnerships.settings.weight.${key}`)}
          value={weights[key]}
          isDisabled={isDisabled}
          change={(value) => change({ weights: { ...weights, [key]: value }, signals })}
        />
      ))}
      <h4 className={classes.dialsTitle}>{t('partnerships.settings.signals')}</h4>
      {SIGNAL_WEIGHTS.map((key) => (
        <Dial
          key={key}
          label={t(`partnerships.settings.signal.${key}`)}
          value={signals[key] ?? 1}
          isDisabled={isDisabled}
          change={(value) => change({ weights, signals: { ...signals, [key]: value } })}
        />
      ))}
    </div>
  );
};

const Tuned = ({ kept, readOnly }: { kept: Tuning; readOnly: boolean }) => {
  const { t } = useTranslation();
  const { save } = useMethod();
  const [tuning, setTuning] = useState(kept);
  const isChanged = !isSameTuning(tuning, kept);
  const isShipped = isSameTuning(tuning, DEFAULT_METHOD);
  return (
    <div className={classes.tuning}>
      <div>
        <Dials tuning={tuning} isDisabled={readOnly} change={setTuning} />
        <Group gap="sm" mt="md">
          <Button disabled={!isChanged || readOnly} onClick={() => void save(tuning)}>
            {t('partnerships.settings.save')}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => setTuning(kept)}>
            {t('partnerships.settings.undo')}
          </Button>
          <Button
            variant="default"
            disabled={isShipped || readOnly}
            onClick={() => setTuning({ weights: DEFAULT_METHOD.weights, signals: DEFAULT_METHOD.signals })}
          >
            {t('partnerships.settings.shippedWeights')}
          </Button>
        </Group>
      </div>
      <TrialList tuning={tuning} />
    </div>
  );
};

/** How much each number counts, tried before it is kept. */
export const WeightsRow = () => {
  const { t } = useTranslation();
  const project = useProject();
  const { method, error, save } = useMethod();
  if (!project) return <Text>{t('partnerships.settings.none')}</Text>;
  if (error) return <p role="alert">{error.message}</p>;
  if (!method) return <Waiting />;
  const { weights, signals } = method.settings;
  return (
    <>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('partnerships.settings.weightsHint')}
      </Text>
      <Tuned
        key={JSON.stringify([weights, signals])}
        kept={{ weights, signals }}
        readOnly={project.readOnly}
      />
      <Readjust />
      {!project.readOnly && (
        <Button
          variant="default"
          mt="md"
          onClick={() => void save({ reset: true }, 'partnerships.messages.methodReset')}
        >
          {t('partnerships.settings.reset')}
        </Button>
      )}
    </>
  );
};
