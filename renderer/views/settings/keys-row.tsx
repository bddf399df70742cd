import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../backend/use-app.ts';
import { type Command, SCOPES } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import { chosenKeysOf, type Keyboard } from '../../commands/find-by-keys.ts';
import { isOfKeyboard, keyWords } from '../../commands/format-keys.ts';
import { giveKeys, type KeyMap, removeKeys, resetKeys } from '../../commands/key-map.ts';
import { matchTitle } from '../../commands/match-commands.ts';
import { useCommandTools } from '../../commands/use-commands.ts';
import { isMac, Shortcut } from '../../widgets/shortcut.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { KeyRecorder } from './key-recorder.tsx';
import classes from './settings.module.css';
import { useSaveSettings } from './use-save-settings.ts';

interface Keys {
  readonly keyboard: Pick<Keyboard, 'host' | 'keys'>;
  readonly give: (command: Command, keys: string) => void;
  readonly remove: (command: Command) => void;
  readonly reset: (command: Command) => void;
  readonly resetAll: () => void;
}

/** The person's keys, and what changes them. */
const useKeys = (): Keys => {
  const { t } = useTranslation();
  const notify = useNotify();
  const { host } = useApp();
  const [{ keys }, save] = useSaveSettings();
  const keyboard = { host: host === 'desktop' ? ('desktop' as const) : ('browser' as const), keys };
  const set = (map: KeyMap) => save({ keys: map });
  return {
    keyboard,
    give: (command, pressed) => {
      set(giveKeys(pressed, command, commands, keyboard));
      const words = keyWords(pressed, t, isMac()).join('+');
      notify.done('settings.keyboard.given', { title: t(command.title), keys: words });
    },
    remove: (command) => {
      set(removeKeys(command, keyboard));
      notify.done('settings.keyboard.removed', { title: t(command.title) });
    },
    reset: (command) => {
      set(resetKeys(command, keys));
      notify.done('settings.keyboard.resetDone', { title: t(command.title) });
    },
    resetAll: () => {
      set({});
      notify.done('settings.keyboard.resetAllDone');
    },
  };
};

const CurrentKeys = ({ command, keyboard }: { command: Command; keyboard: Keys['keyboard'] }) => {
  const { t } = useTranslation();
  const current = chosenKeysOf(command, keyboard).filter((keys) => isOfKeyboard(keys, isMac()));
  return (
    <>
      {current.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('settings.keyboard.noKeys')}
        </Text>
      )}
      {current.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && ` ${t('frame.keys.or')} `}
          <Shortcut keys={one} />
        </Fragment>
      ))}
      {keyboard.keys[command.id] && (
        <Text c="dimmed" size="sm">
          {t('settings.keyboard.changed')}
        </Text>
      )}
    </>
  );
};

const RowActions = ({ command, keys, record }: { command: Command; keys: Keys; record: () => void }) => {
  const { t } = useTranslation();
  const title = t(command.title);
  const hasKeys = chosenKeysOf(command, keys.keyboard).length > 0;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        aria-label={t('settings.keyboard.change', { title })}
        data-change={command.id}
        onClick={record}
      >
        {t('settings.keyboard.changeShort')}
      </Button>
      {hasKeys && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('settings.keyboard.remove', { title })}
          onClick={() => keys.remove(command)}
        >
          {t('settings.keyboard.removeShort')}
        </Button>
      )}
      {keys.keyboard.keys[command.id] && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('settings.keyboard.reset', { title })}
          onClick={() => keys.reset(command)}
        >
          {t('settings.keyboard.resetShort')}
        </Button>
      )}
    </Group>
  );
};

/** The button that was left for the recorder has the focus again. */
const focusChange = (id: string): void => {
  window.setTimeout(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-change="${id}"]`)?.focus();
  });
};

const CommandKeys = ({ command, keys }: { command: Command; keys: Keys }) => {
  const { t } = useTranslation();
  const [isRecording, setIsRecording] = useState(false);
  const leave = () => {
    setIsRecording(false);
    focusChange(command.id);
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.command ?? ''}>
        {t(command.title)}
      </Table.Th>
      <Table.Td>
        {isRecording ? (
          <KeyRecorder
            command={command}
            keyboard={keys.keyboard}
            give={(pressed) => {
              keys.give(command, pressed);
              leave();
            }}
            leave={leave}
          />
        ) : (
          <CurrentKeys command={command} keyboard={keys.keyboard} />
        )}
      </Table.Td>
      <Table.Td>
        {!isRecording && <RowActions command={command} keys={keys} record={() => setIsRecording(true)} />}
      </Table.Td>
    </Table.Tr>
  );
};

/** Commands of a zone whose title holds what is typed. */
const useListed = (text: string) => {
  const { t } = useTranslation();
  const tools = useCommandTools();
  return useMemo(() => {
    const state = tools();
    const listed = commands.filter(
      (command) =>
        command.when(state) !== 'frame.reasons.desktopOnly' &&
        (text === '' || matchTitle(text, t(command.title)) > 0),
    );
    return SCOPES.map((scope) => ({
      scope,
      listed: listed.filter((command) => command.scope === scope),
    })).filter((group) => group.listed.length > 0);
  }, [t, tools, text]);
};

/** Every command with its keys: press to change them, one or all go back to the usual ones. */
export const KeysRow = () => {
  const { t } = useTranslation();
  const keys = useKeys();
  const [text, setText] = useState('');
  const groups = useListed(text.trim());
  return (
    <div>
      <Text>{t('settings.keyboard.intro')}</Text>
      <Group mt="md" align="end">
        <TextInput
          label={t('settings.keyboard.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes.field ?? ''}
        />
        <Button
          variant="default"
          disabled={Object.keys(keys.keyboard.keys).length === 0}
          onClick={keys.resetAll}
        >
          {t('settings.keyboard.resetAll')}
        </Button>
      </Group>
      {groups.length === 0 && <Text mt="md">{t('settings.keyboard.nothing', { text })}</Text>}
      {groups.map(({ scope, listed }) => (
        <Table key={scope} className={`${classes.table} ${classes.keys}`} captionSide="top">
          <Table.Caption className={classes.caption ?? ''}>{t(`frame.help.scopes.${scope}`)}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('settings.keyboard.command')}</Table.Th>
              <Table.Th scope="col">{t('settings.keyboard.keys')}</Table.Th>
              <Table.Th scope="col">{t('settings.keyboard.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map((command) => (
              <CommandKeys key={command.id} command={command} keys={keys} />
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </div>
  );
};
