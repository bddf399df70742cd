import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandById } from '../../commands/commands.ts';
import { chosenKeysOf } from '../../commands/find-by-keys.ts';
import { matchesKeys } from '../../commands/keys.ts';
import { useCommandTools } from '../../commands/use-commands.ts';
import type { HelpPlace } from '../../help/help-history.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { isMac } from '../../widgets/shortcut.tsx';
import classes from './help.module.css';
import { HelpArticle } from './help-article.tsx';
import { HelpContents } from './help-contents.tsx';
import { HelpResults } from './help-results.tsx';
import { HelpTools } from './help-tools.tsx';
import { useHelp } from './use-help.ts';

/** While the help is open it is what is printed. */
const usePrinted = (): void => {
  useEffect(() => {
    const page = document.documentElement;
    page.setAttribute('data-printing', 'help');
    return () => page.removeAttribute('data-printing');
  }, []);
};

type Runs = Readonly<Record<string, () => void>>;

/** The person's keys of the window for going back and forward, searching and printing mean the same here. */
const useSameKeys = (runs: Runs): ((event: KeyboardEvent) => void) => {
  const tools = useCommandTools();
  return (event) => {
    const { host, settings } = tools();
    const isMeant = (id: string) =>
      chosenKeysOf(commandById(id), { host, keys: settings.keys }).some((keys) =>
        matchesKeys(keys, event, isMac()),
      );
    const id = Object.keys(runs).find(isMeant);
    const isInText = event.target instanceof HTMLInputElement;
    if (id === undefined || (isInText && commandById(id).outsideText)) return;
    event.preventDefault();
    runs[id]?.();
  };
};

/** F1: the page of the screen one is on, all the others, words, keys; found by what is typed. */
export const HelpDialog = ({ place, close }: { place: HelpPlace | undefined; close: () => void }) => {
  const { t } = useTranslation();
  const help = useHelp(place);
  const { content, history, typed, found, go } = help;
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  usePrinted();
  const onKeyDown = useSameKeys({
    'frame.back': help.back,
    'frame.forward': help.forward,
    'frame.find': () => field.current?.focus(),
    'explorer.print': () => window.print(),
  });
  const goAndFold: typeof go = (to) => {
    setIsOpen(false);
    go(to);
  };
  const isSearching = typed.trim() !== '';
  return (
    <Dialog title={t('frame.help.title')} onClose={close} size="76rem" onKeyDown={onKeyDown}>
      <div className={classes.help}>
        <HelpTools help={help} field={field} contents={{ isOpen, toggle: () => setIsOpen(!isOpen) }} />
        <HelpContents
          content={content}
          current={isSearching ? null : history.current.page}
          isOpen={isOpen}
          go={goAndFold}
        />
        {isSearching ? (
          <HelpResults typed={typed.trim()} found={found} go={goAndFold} />
        ) : (
          <HelpArticle content={content} place={history.current} go={goAndFold} />
        )}
      </div>
    </Dialog>
  );
};
