import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelpPlace } from '../../help/help-history.ts';
import type { Excerpt, Found } from '../../help/search-help.ts';
import classes from './help.module.css';

const Marked = ({ pieces }: { pieces: readonly Excerpt[] }) =>
  pieces.map(({ text, isFound }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one excerpt never move
    isFound ? <mark key={at}>{text}</mark> : text,
  );

interface ResultsProps {
  readonly typed: string;
  readonly found: readonly Found[];
  readonly go: (place: HelpPlace) => void;
}

/** Where what was typed is spoken of, what was found standing out. */
export const HelpResults = ({ typed, found, go }: ResultsProps) => {
  const { t } = useTranslation();
  return (
    <section className={classes.article} aria-labelledby="help-results">
      <h3 id="help-results">{t('frame.help.results')}</h3>
      <Text role="status">
        {found.length === 0
          ? t('frame.help.nothing', { text: typed })
          : t('frame.help.found', { count: found.length })}
      </Text>
      <ul className={classes.results}>
        {found.map(({ place, title, within, excerpt }) => (
          <li key={`${place.page}-${place.anchor ?? ''}`}>
            <UnstyledButton className={classes.result ?? ''} onClick={() => go(place)}>
              <span className={classes.resultTitle}>{title}</span>
              {within !== '' && <span className={classes.also}> – {within}</span>}
              <span className={classes.excerpt}>
                <Marked pieces={excerpt} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
