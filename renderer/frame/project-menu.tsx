import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import type { Command } from '../commands/command.ts';
import { commands } from '../commands/commands.ts';
import { chosenKeysOf } from '../commands/find-by-keys.ts';
import { useCommandTools, useRunCommand } from '../commands/use-commands.ts';
import { Shortcut } from '../widgets/shortcut.tsx';
import classes from './top-bar.module.css';

const ITEMS = [
  'project.rename',
  'project.saveCopy',
  'project.open',
  'import.open',
  'duplicates.open',
  'card.history',
  'project.check',
  'explorer.export',
  'project.share',
  'project.reconcile',
  'project.close',
];

/** Commands of the menu, in its order; those that this host can never do are absent. */
const useItems = () => {
  const tools = useCommandTools()();
  return ITEMS.flatMap((id) => {
    const command = commands.find((other) => other.id === id);
    if (!command) return [];
    const reason = command.when(tools);
    return reason === 'frame.reasons.desktopOnly'
      ? []
      : [
          {
            command,
            reason,
            keys: chosenKeysOf(command, { host: tools.host, keys: tools.settings.keys })[0],
          },
        ];
  });
};

const Item = ({
  command,
  reason,
  keys,
}: {
  command: Command;
  reason: ReturnType<Command['when']>;
  keys: string | undefined;
}) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Menu.Item
      disabled={reason !== null}
      onClick={() => run(command)}
      rightSection={keys ? <Shortcut keys={keys} /> : undefined}
    >
      {t(command.title)}
      {reason && <span className={classes.reason}>{t(reason)}</span>}
    </Menu.Item>
  );
};

const Items = () => useItems().map((item) => <Item key={item.command.id} {...item} />);

export const ProjectMenu = () => {
  const { t } = useTranslation();
  const project = useProject();
  if (!project) return <span className={classes.noProject}>Alliage</span>;
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-start"
      width={320}
      shadow="md"
    >
      <Menu.Target>
        <UnstyledButton className={classes.project}>
          <bdi className={classes.projectName}>{project.name}</bdi>
          <span className="visually-hidden">{t('frame.top.projectMenu')}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Items />
      </Menu.Dropdown>
    </Menu>
  );
};
