import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { commandById } from '../../commands/commands.ts';
import { useCommandTools, useRunCommand } from '../../commands/use-commands.ts';
import type { TextKey } from '../../i18n/i18n.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './toolbar.module.css';

export type ToolIcon = ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;

/** Where a tool is drawn: a button of the bar, or a line of « Plus » when the bar has no room for it. */
export const ToolForm = createContext<'button' | 'item'>('button');

interface ToolWords {
  readonly icon: ToolIcon;
  readonly label: TextKey;
  readonly hint: TextKey;
}
interface ToolProps extends ToolWords {
  readonly run: () => void;
  /** Undefined for what is no switch. */
  readonly pressed?: boolean | undefined;
  /** Why it cannot run now; it stays reachable and says so. */
  readonly reason?: TextKey | null;
}

/** The bar cuts off what does not fit in its line: what opens from it is drawn over the workspace. */
export const ABOVE_BAR = { withinPortal: true, portalProps: { target: '#workspace' } } as const;

const Hint = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <Tooltip {...ABOVE_BAR} label={text} multiline maw={280} openDelay={500}>
    {children}
  </Tooltip>
);

/** One tool, with its word. */
export const Tool = ({ icon: Icon, label, hint, run, pressed, reason = null }: ToolProps) => {
  const { t } = useTranslation();
  const icon = <Icon size={18} stroke={1.75} aria-hidden />;
  if (useContext(ToolForm) === 'item')
    return (
      <Menu.Item
        leftSection={icon}
        // The library's own role would win over one that is given to it.
        renderRoot={(props) => (
          <button
            type="button"
            {...props}
            {...(pressed === undefined ? {} : { role: 'menuitemcheckbox', 'aria-checked': pressed })}
          />
        )}
        aria-disabled={reason !== null || undefined}
        data-pressed={pressed || undefined}
        className={classes.item ?? ''}
        onClick={run}
      >
        {t(label)}
        {reason && <span className={classes.layoutHint}>{t(reason)}</span>}
      </Menu.Item>
    );
  return (
    <Hint text={reason ? `${t(hint)}. ${t(reason)}.` : t(hint)}>
      <UnstyledButton
        className={classes.tool ?? ''}
        aria-pressed={pressed}
        aria-disabled={reason !== null || undefined}
        onClick={run}
      >
        {icon}
        <span>{t(label)}</span>
      </UnstyledButton>
    </Hint>
  );
};

/** A tool that is a command: same reasons, same effect as in the palette. */
export const CommandTool = ({ id, ...rest }: Omit<ToolProps, 'run' | 'reason'> & { readonly id: string }) => {
  const run = useRunCommand();
  const tools = useCommandTools();
  // What may change its mind: the choice, the picture, the neighbourhood.
  useWorkspace(useShallow(({ selection, canvas, view }) => [selection, canvas === null, view.focus]));
  return <Tool {...rest} reason={commandById(id).when(tools())} run={() => run(id)} />;
};

/** A tool that opens a list of choices (`Menu.Item`): a menu of the bar, or a menu within « Plus ». */
export const MenuTool = ({
  icon: Icon,
  label,
  pressed,
  children,
}: Omit<ToolWords, 'hint'> & { readonly pressed?: boolean; readonly children: ReactNode }) => {
  const { t } = useTranslation();
  const icon = <Icon size={18} stroke={1.75} aria-hidden />;
  if (useContext(ToolForm) === 'item')
    return (
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={icon}>{t(label)}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>{children}</Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  return (
    <Menu position="bottom" {...ABOVE_BAR}>
      <Menu.Target>
        <UnstyledButton className={classes.tool ?? ''} data-pressed={pressed || undefined}>
          {icon}
          <span>{t(label)}</span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
};
