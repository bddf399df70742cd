import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './checks.module.css';
import { useDiagnosis } from './diagnosis-context.tsx';
import { useComplete } from './use-complete.ts';
import type { LeadsAction } from './use-leads.ts';

type Action = NonNullable<CheckRecord['action']>;
type ToField = Extract<Action, { readonly kind: 'complete' }>;

/** « Voir 3 pistes »; until they are counted, without a number; a sentence when there are none. */
const Leads = ({ action, title }: { action: LeadsAction; title: string }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { leads } = useDiagnosis();
  const point = { title, reasons: action.reasons };
  const count = leads.count(point);
  if (count === 0) return <span className={classes.none}>{t('diagnosis.action.noLead')}</span>;
  const key = leads.isCut ? 'diagnosis.action.leadsOrMore' : 'diagnosis.action.leadsOf';
  const text = count === null ? t('diagnosis.action.leads') : t(key, { count, number: number(count) });
  return (
    <Button
      variant="default"
      size="compact-md"
      aria-label={t('diagnosis.action.about', { action: text, title })}
      onClick={() => leads.show(point)}
    >
      {text}
    </Button>
  );
};

const Complete = ({ action, title }: { action: ToField; title: string }) => {
  const { t } = useTranslation();
  const complete = useComplete();
  const text = t('diagnosis.action.complete');
  return (
    <Button
      variant="default"
      size="compact-md"
      aria-label={t('diagnosis.action.about', { action: text, title })}
      onClick={() => complete(action)}
    >
      {text}
    </Button>
  );
};

/** What one can do about a check. */
export const CheckAction = ({ check: { action, title } }: { check: CheckRecord }) => {
  const isReadOnly = useProject()?.readOnly ?? true;
  if (action?.kind === 'suggestions') return <Leads action={action} title={title} />;
  if (action?.kind === 'complete' && !isReadOnly) return <Complete action={action} title={title} />;
  return null;
};
