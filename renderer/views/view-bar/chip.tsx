import { Popover, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './filters.module.css';

interface ChipProps {
  readonly label: string;
  readonly values: string;
  /** Said after the values when the chip does not act yet. */
  readonly note?: string | null;
  readonly removeLabel: string;
  readonly remove: () => void;
  /** Its editor. */
  readonly children: ReactNode;
}

/** A chip: press to edit it, its cross takes it away. */
export const Chip = ({ label, values, note = null, removeLabel, remove, children }: ChipProps) => {
  const { chip } = wordsOf(useLang()).sheet;
  return (
    <div className={classes.chip} data-pending={note !== null || undefined}>
      <Popover
        position="bottom-start"
        width={340}
        trapFocus
        returnFocus
        withinPortal={false}
        floatingStrategy="fixed"
        shadow="md"
        middlewares={{ shift: { padding: 8 }, flip: true, size: true }}
      >
        <Popover.Target>
          <UnstyledButton className={classes.chipButton ?? ''} title={chip(label, values)}>
            <strong>{chip(label, '')}</strong>
            <bdi>{values}</bdi>
            {note !== null && <em className={classes.chipNote}> {note}</em>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={label} className={classes.dropdown ?? ''}>
          {children}
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton className={classes.chipRemove ?? ''} aria-label={removeLabel} onClick={remove}>
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </div>
  );
};
