import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { useExplorer } from './explorer-data.ts';
import classes from './legend.module.css';
import { linesOfSuggestions, useDrawnSuggestions } from './use-suggestion-lines.ts';

const Sample = () => (
  <svg width={28} height={16} aria-hidden="true" style={{ flexShrink: 0 }} className={classes.suggestion}>
    <line x1={0} x2={8} y1={8} y2={8} />
    <line x1={20} x2={28} y1={8} y2={8} />
    <text x={14} y={12} textAnchor="middle">
      ?
    </text>
  </svg>
);

/** What the dashed lines are, how many, and how to see them one by one or no more. */
export const LegendSuggestions = () => {
  const { t } = useTranslation();
  const act = useActions();
  const { number } = useFormat();
  const { elements, groupIndex } = useExplorer();
  const isDrawn = useWorkspace((state) => state.suggestionsDrawn);
  const count = linesOfSuggestions(useDrawnSuggestions(), elements, groupIndex).length;
  if (!isDrawn) return null;
  return (
    <ul className={classes.suggestions} aria-label={t('frame.screens.partnerships')}>
      <li className={classes.row}>
        <UnstyledButton className={classes.name ?? ''} onClick={() => act.showScreen('partnerships')}>
          <Sample />
          <span className={classes.words}>
            {t('partnerships.explorer.legend')}
            <span className={classes.note}>
              {t('partnerships.explorer.legendCount', { count, number: number(count) })}
            </span>
          </span>
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('partnerships.explorer.hide')}
          title={t('partnerships.explorer.hide')}
          onClick={() => act.drawSuggestions(false)}
        >
          <IconEye size={16} stroke={1.75} />
        </ActionIcon>
      </li>
    </ul>
  );
};
