import classes from './settings.module.css';

interface LongTextProps {
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}

/** A text of many lines in a place of its own, which the keyboard can scroll. */
export const LongText = ({ label, text, lang }: LongTextProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section className={classes.long} tabIndex={0} aria-label={label} lang={lang}>
    {text}
  </section>
);
