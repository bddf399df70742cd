import { Fragment, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { commandById } from '../../commands/commands.ts';
import type { HelpPlace } from '../../help/help-history.ts';
import type { GlossaryEntry, HelpBlock, HelpPageId } from '../../help/help-page.ts';
import { type Inline, parseInline } from '../../help/inline.ts';
import { Shortcut } from '../../widgets/shortcut.tsx';
import classes from './help.module.css';
import { KeysTables, TableKeys } from './keys-tables.tsx';
import { useKeysOf } from './use-keys.ts';

type Go = (place: HelpPlace) => void;

const placeOf = (to: string): HelpPlace =>
  to.startsWith('#') ? { page: 'glossary', anchor: to.slice(1) } : { page: to as HelpPageId };

/** Within a sentence it must go from one line to the next, which no <button> does; and the address is the host's. */
const InnerLink = ({ text, to, go }: { text: string; to: string; go: Go }) => {
  const run = () => go(placeOf(to));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    run();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span role="link" tabIndex={0} className={classes.link} onClick={run} onKeyDown={onKeyDown}>
      {text}
    </span>
  );
};

/** The keys that the person has for a command; its name when it has none. */
const Keys = ({ command }: { command: string }) => {
  const { t } = useTranslation();
  const keys = useKeysOf()(command);
  return keys ? <Shortcut keys={keys} /> : <strong>{t(commandById(command).title)}</strong>;
};

const Piece = ({ piece, go }: { piece: Inline; go: Go }) => {
  if (piece.kind === 'strong') return <strong>{piece.text}</strong>;
  if (piece.kind === 'keys') return <Keys command={piece.text} />;
  return piece.kind === 'link' ? <InnerLink text={piece.text} to={piece.to} go={go} /> : piece.text;
};

export const HelpText = ({ text, go }: { text: string; go: Go }) =>
  parseInline(text).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
    <Fragment key={at}>
      <Piece piece={piece} go={go} />
    </Fragment>
  ));

const Glossary = ({ entries, go }: { entries: readonly GlossaryEntry[]; go: Go }) => (
  <dl className={classes.glossary}>
    {entries.map(({ id, term, also, text }) => (
      <div key={id}>
        <dt id={`help-${id}`} tabIndex={-1}>
          {term}
          {also && <span className={classes.also}> – {also}</span>}
        </dt>
        <dd>
          <HelpText text={text} go={go} />
        </dd>
      </div>
    ))}
  </dl>
);

interface BlockProps {
  readonly block: HelpBlock;
  readonly glossary: readonly GlossaryEntry[];
  readonly go: Go;
}

export const Block = ({ block, glossary, go }: BlockProps) => {
  if (typeof block === 'string')
    return (
      <p>
        <HelpText text={block} go={go} />
      </p>
    );
  if ('made' in block) {
    if (block.made === 'keys') return <KeysTables />;
    return block.made === 'table-keys' ? <TableKeys /> : <Glossary entries={glossary} go={go} />;
  }
  const items = 'list' in block ? block.list : block.steps;
  const List = 'list' in block ? 'ul' : 'ol';
  return (
    <List>
      {items.map((item) => (
        <li key={item}>
          <HelpText text={item} go={go} />
        </li>
      ))}
    </List>
  );
};
