import { Menu } from '@mantine/core';
import { IconCheck, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GROUPING_IDS } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { MenuTool } from './tool.tsx';
import classes from './toolbar.module.css';

const FORMS = ['collapsed', 'hulls'] as const;

interface ChoiceProps {
  readonly command: string;
  readonly name: string;
  readonly hint: string;
  readonly isCurrent: boolean;
}
const Choice = ({ command, name, hint, isCurrent }: ChoiceProps) => {
  const run = useRunCommand();
  return (
    <Menu.Item
      onClick={() => run(command)}
      aria-current={isCurrent || undefined}
      rightSection={isCurrent ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
    >
      <span className={classes.layoutName}>{name}</span>
      <span className={classes.layoutHint}>{hint}</span>
    </Menu.Item>
  );
};

/** Forms of the groups, and what undoes them: only where there are groups. */
const GroupedItems = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const grouping = useWorkspace((state) => state.view.grouping);
  if (!grouping) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('grouping.form')}</Menu.Label>
      {FORMS.map((form) => (
        <Choice
          key={form}
          command={`grouping.form.${form}`}
          name={t(`grouping.forms.${form}`)}
          hint={t(`grouping.formHints.${form}`)}
          isCurrent={grouping.form === form}
        />
      ))}
      <Menu.Divider />
      {grouping.form === 'collapsed' && grouping.expanded.length > 0 && (
        <Menu.Item onClick={() => run('grouping.closeAll')}>{t('grouping.commands.closeAll')}</Menu.Item>
      )}
      <Menu.Item onClick={() => run('grouping.remove')}>{t('grouping.commands.remove')}</Menu.Item>
    </>
  );
};

/** « Grouper ▾ »: by what, and in which form. */
export const GroupingTool = () => {
  const { t } = useTranslation();
  const { by } = wordsOf(useLang()).groups;
  const current = useWorkspace((state) => state.view.grouping?.by ?? null);
  return (
    <MenuTool icon={IconStack2} label="grouping.tool" pressed={current !== null}>
      <Menu.Label>{t('grouping.by')}</Menu.Label>
      {GROUPING_IDS.map((id) => (
        <Choice
          key={id}
          command={`grouping.by.${id}`}
          name={by[id]}
          hint={t(`grouping.hints.${id}`)}
          isCurrent={current === id}
        />
      ))}
      <GroupedItems />
    </MenuTool>
  );
};
