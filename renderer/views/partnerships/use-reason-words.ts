import { useTranslation } from 'react-i18next';
import type { WhyReason } from '../../../shared/domain/partnerships/reasons.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { isRule } from './choose-suggestions.ts';

/** Reasons in few words; the title of a rule is the host's. */
export const useReasonWords = () => {
  const { t } = useTranslation();
  const { data } = useOperation('method.read', {});
  const titles = new Map<string, string>(data?.rules.map(({ id, title }) => [id, title]));
  return {
    short: (reason: WhyReason): string =>
      isRule(reason) ? t('partnerships.short.rule', { rule: reason }) : t(`partnerships.short.${reason}`),
    ruleTitle: (rule: string): string => titles.get(rule) ?? '',
  };
};
