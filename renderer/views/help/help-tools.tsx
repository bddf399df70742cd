import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconList, IconPrinter, IconSearch } from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './help.module.css';
import type { Help } from './use-help.ts';

interface ToolProps {
  readonly label: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly disabled?: boolean;
  readonly run: () => void;
}
const Tool = ({ label, icon: Icon, disabled = false, run }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      aria-disabled={disabled || undefined}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={() => !disabled && run()}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

interface ToolsProps {
  readonly help: Help;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly contents: { readonly isOpen: boolean; readonly toggle: () => void };
}

/** Back, forward, search, print. */
export const HelpTools = ({ help, field, contents }: ToolsProps) => {
  const { t } = useTranslation();
  const { history, typed, found, setTyped, go, back, forward } = help;
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === 'Escape' && typed !== '') setTyped('');
    if (event.key === 'Enter' && first) go(first.place);
  };
  return (
    <div className={classes.tools}>
      <Tool
        label={t('frame.help.back')}
        icon={IconArrowLeft}
        disabled={history.past.length === 0}
        run={back}
      />
      <Tool
        label={t('frame.help.forward')}
        icon={IconArrowRight}
        disabled={history.future.length === 0}
        run={forward}
      />
      <Button
        className={classes.toggle ?? ''}
        variant="default"
        leftSection={<IconList size={18} stroke={1.75} aria-hidden />}
        aria-expanded={contents.isOpen}
        onClick={contents.toggle}
      >
        {t('frame.help.contents')}
      </Button>
      <search className={classes.search}>
        <TextInput
          ref={field}
          type="search"
          aria-label={t('frame.help.search')}
          placeholder={t('frame.help.search')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          // Esc empties the field before it closes the help.
          data-mantine-stop-propagation={typed !== '' || undefined}
        />
      </search>
      <Tool label={t('frame.help.print')} icon={IconPrinter} run={() => window.print()} />
    </div>
  );
};
