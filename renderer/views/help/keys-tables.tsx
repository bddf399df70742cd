import { Kbd, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../backend/use-app.ts';
import { type Command, SCOPES, type Scope } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import { chosenKeysOf } from '../../commands/find-by-keys.ts';
import { isOfKeyboard } from '../../commands/format-keys.ts';
import { useCommandTools } from '../../commands/use-commands.ts';
import type { fr } from '../../i18n/fr.ts';
import keysClasses from '../../widgets/shortcut.module.css';
import { isMac, Shortcut } from '../../widgets/shortcut.tsx';
import classes from './help.module.css';

interface Row {
  readonly command: Command;
  readonly keys: readonly string[];
}

const Head = () => {
  const { t } = useTranslation();
  return (
    <Table.Thead className="visually-hidden">
      <Table.Tr>
        <Table.Th scope="col">{t('frame.help.action')}</Table.Th>
        <Table.Th scope="col">{t('frame.help.keys')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
};

const KeysTable = ({ scope, rows }: { scope: Scope; rows: readonly Row[] }) => {
  const { t } = useTranslation();
  const id = `keys-${scope}`;
  return (
    <div className={classes.keys}>
      <h5 id={id}>{t(`frame.help.scopes.${scope}`)}</h5>
      <Table aria-labelledby={id}>
        <Head />
        <Table.Tbody>
          {rows.map(({ command, keys }) => (
            <Table.Tr key={command.id}>
              <Table.Td>{t(command.title)}</Table.Td>
              <Table.Td ta="end">
                {keys.map((one, index) => (
                  <Fragment key={one}>
                    {index > 0 && ` ${t('frame.keys.or')} `}
                    <Shortcut keys={one} />
                  </Fragment>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

/** Every shortcut, from the list of commands itself, with the person's own keys. */
export const KeysTables = () => {
  const { t } = useTranslation();
  const { singleKeys } = useSettings();
  const state = useCommandTools()();
  const rows = commands
    .filter((command) => command.when(state) !== 'frame.reasons.desktopOnly')
    .map((command) => ({
      command,
      keys: chosenKeysOf(command, { host: state.host, keys: state.settings.keys }).filter((keys) =>
        isOfKeyboard(keys, isMac()),
      ),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <>
      {!singleKeys && <Text>{t('frame.help.singleKeysOff')}</Text>}
      {SCOPES.map((scope) => ({ scope, rows: rows.filter(({ command }) => command.scope === scope) }))
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <KeysTable key={group.scope} {...group} />
        ))}
    </>
  );
};

type TableKey = Exclude<keyof typeof fr.table.keys, 'title'>;
const TABLE_KEYS: readonly TableKey[] = [
  ...(['move', 'edges', 'page', 'edit', 'down', 'right', 'leave', 'empty'] as const),
  ...(['range', 'copy', 'fill', 'undo', 'row', 'all', 'menu'] as const),
];

/** The keys of Tableau, which are those of spreadsheets and stay so. */
export const TableKeys = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.keys}>
      <Table aria-label={t('table.keys.title')}>
        <Head />
        <Table.Tbody>
          {TABLE_KEYS.map((key) => (
            <Table.Tr key={key}>
              <Table.Td>{t(`table.keys.${key}`)}</Table.Td>
              <Table.Td ta="end">
                <Kbd className={keysClasses.keys}>{t(`table.keysOf.${key}`)}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
