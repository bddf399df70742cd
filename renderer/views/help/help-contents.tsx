import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpPlace } from '../../help/help-history.ts';
import { HELP_GROUPS, HELP_PAGES, type HelpContent, type HelpPageId } from '../../help/help-page.ts';
import classes from './help.module.css';

interface ContentsProps {
  readonly content: HelpContent;
  readonly current: HelpPageId | null;
  readonly isOpen: boolean;
  readonly go: (place: HelpPlace) => void;
}

/** Every page, by group. */
export const HelpContents = ({ content, current, isOpen, go }: ContentsProps) => {
  const { t } = useTranslation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav
      ref={nav}
      className={classes.contents}
      aria-label={t('frame.help.contents')}
      data-open={isOpen || undefined}
    >
      {HELP_GROUPS.map((group) => (
        <div key={group}>
          <h3 id={`help-group-${group}`} className={classes.group}>
            {t(`frame.help.groups.${group}`)}
          </h3>
          <ul aria-labelledby={`help-group-${group}`}>
            {HELP_PAGES.filter((page) => page.group === group).map(({ id }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.page ?? ''}
                  aria-current={id === current ? 'page' : undefined}
                  onClick={() => go({ page: id })}
                >
                  {content.pages[id].title}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
