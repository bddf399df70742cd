import { Button } from '@mantine/core';
import classes from './follow-ups.module.css';

/** One count and the one thing to do about it. */
export const CountRow = ({
  text,
  hint,
  action,
  run,
}: {
  readonly text: string;
  readonly hint?: string;
  readonly action: string;
  readonly run: () => void;
}) => (
  <li className={classes.item}>
    <div className={classes.itemText}>
      <span className={classes.count}>{text}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
    <Button
      variant="default"
      size="sm"
      h={32}
      style={{ flexShrink: 0 }}
      aria-label={`${action}, ${text}`}
      onClick={run}
    >
      {action}
    </Button>
  </li>
);
