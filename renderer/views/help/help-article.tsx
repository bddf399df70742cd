import { Button, Text } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { commandById } from '../../commands/commands.ts';
import { useCommandTools, useRunCommand } from '../../commands/use-commands.ts';
import type { HelpPlace } from '../../help/help-history.ts';
import type { HelpContent } from '../../help/help-page.ts';
import { type HelpOpening, PAGE_OPENINGS } from '../../help/page-openings.ts';
import { anchorOf } from '../../help/search-help.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './help.module.css';
import { Block, HelpText } from './help-text.tsx';

/** Leaves the help for the screen that the page speaks of, or says why one cannot go there now. */
const OpenScreen = ({ opening }: { opening: HelpOpening }) => {
  const { t } = useTranslation();
  const act = useActions();
  const run = useRunCommand();
  const state = useCommandTools()();
  if ('section' in opening)
    return (
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          act.closeDialog();
          act.openSettings(opening.section);
        }}
      >
        {t('frame.help.openSettings')}
      </Button>
    );
  const command = commandById(opening.command);
  const reason = command.when(state);
  if (reason)
    return (
      <Text size="sm" className={classes.reason ?? ''}>
        {t('frame.help.cannotOpen', { title: t(command.title), reason: t(reason) })}
      </Text>
    );
  const leave = () => {
    act.closeDialog();
    run(command);
  };
  return (
    <Button size="compact-sm" variant="default" onClick={leave}>
      {t(command.title)}
    </Button>
  );
};

/** What one went to is shown and heard: the title, or a heading or word of the page. */
const useGoneTo = (place: HelpPlace, scroller: RefObject<HTMLElement | null>): void => {
  const isFirst = useRef(true);
  useEffect(() => {
    const target = document.getElementById(place.anchor ? `help-${place.anchor}` : 'help-title');
    if (place.anchor) target?.scrollIntoView({ block: 'start' });
    else scroller.current?.scrollTo({ top: 0 });
    if (!isFirst.current || place.anchor) target?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [place, scroller]);
};

interface ArticleProps {
  readonly content: HelpContent;
  readonly place: HelpPlace;
  readonly go: (place: HelpPlace) => void;
}

/** One page of the help. */
export const HelpArticle = ({ content, place, go }: ArticleProps) => {
  const scroller = useRef<HTMLElement>(null);
  useGoneTo(place, scroller);
  const { title, lead, sections } = content.pages[place.page];
  const opening = PAGE_OPENINGS[place.page];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className={classes.article} aria-labelledby="help-title" tabIndex={0}>
      <h3 id="help-title" tabIndex={-1} data-autofocus>
        {title}
      </h3>
      <p className={classes.lead}>
        <HelpText text={lead} go={go} />
      </p>
      {opening && (
        <div className={classes.opening}>
          <OpenScreen opening={opening} />
        </div>
      )}
      {sections.map(({ heading, blocks }, at) => (
        <section key={heading}>
          <h4 id={`help-${anchorOf(at)}`} tabIndex={-1}>
            {heading}
          </h4>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one page never move
            <Block key={index} block={block} glossary={content.glossary} go={go} />
          ))}
        </section>
      ))}
    </section>
  );
};
