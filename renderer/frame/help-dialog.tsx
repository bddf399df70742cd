import { Stack, Table, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useSettings } from '../backend/use-app.ts';
import { type Command, SCOPES, type Scope } from '../commands/command.ts';
import { commands } from '../commands/commands.ts';
import { chosenKeysOf } from '../commands/find-by-keys.ts';
import { isOfKeyboard } from '../commands/format-keys.ts';
import { useCommandTools } from '../commands/use-commands.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { isMac, Shortcut } from '../widgets/shortcut.tsx';

interface Row {
  readonly command: Command;
  readonly keys: readonly string[];
}

const KeysTable = ({ scope, rows }: { scope: Scope; rows: readonly Row[] }) => {
  const { t } = useTranslation();
  const id = `keys-${scope}`;
  return (
    <div>
      <Title order={3} id={id}>
        {t(`frame.help.scopes.${scope}`)}
      </Title>
      <Table aria-labelledby={id}>
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th scope="col">{t('frame.help.action')}</Table.Th>
            <Table.Th scope="col">{t('frame.help.keys')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
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

/** F1: every shortcut, from the list of commands itself. */
export const HelpDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const { version } = useApp();
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
    <Dialog title={t('frame.help.title')} onClose={close} size="lg">
      <Stack gap="xl">
        <Text>{t('frame.help.intro')}</Text>
        {!singleKeys && <Text>{t('frame.help.singleKeysOff')}</Text>}
        {SCOPES.map((scope) => ({ scope, rows: rows.filter(({ command }) => command.scope === scope) }))
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <KeysTable key={group.scope} {...group} />
          ))}
        <Text size="sm" c="dimmed">
          {t('frame.help.version', { version })}
        </Text>
      </Stack>
    </Dialog>
  );
};
