import { Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import type { Keyboard } from '../../commands/find-by-keys.ts';
import { keyWords } from '../../commands/format-keys.ts';
import { conflictsOf, keysOfStroke, refusalOfKeys } from '../../commands/key-map.ts';
import type { TextKey } from '../../i18n/i18n.ts';
import classes from './settings.module.css';

const isMac = (): boolean => /mac/i.test(navigator.userAgent);

interface RecorderProps {
  readonly command: Command;
  readonly keyboard: Pick<Keyboard, 'host' | 'keys'>;
  readonly give: (keys: string) => void;
  readonly leave: () => void;
}

interface Asked {
  readonly keys: string;
  readonly refusal: TextKey | null;
  readonly others: readonly Command[];
}

/** The keys that were pressed belong to another command: said, and left to the person. */
const Conflict = ({ asked, give, leave }: Pick<RecorderProps, 'give' | 'leave'> & { asked: Asked }) => {
  const { t } = useTranslation();
  const words = keyWords(asked.keys, t, isMac()).join('+');
  return (
    <>
      <Text role="alert" size="sm">
        {asked.others
          .map((other) => t('settings.keyboard.conflict', { keys: words, title: t(other.title) }))
          .join(' ')}
      </Text>
      <Group gap="sm">
        <Button size="xs" autoFocus onClick={() => give(asked.keys)}>
          {t('settings.keyboard.take')}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {t('settings.keyboard.cancel')}
        </Button>
      </Group>
    </>
  );
};

/** Waits for keys: Échap or leaving gives up; Tab goes on, as everywhere. */
export const KeyRecorder = ({ command, keyboard, give, leave }: RecorderProps) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (asked && asked.others.length > 0) return <Conflict asked={asked} give={give} leave={leave} />;
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return leave();
    const keys = event.getModifierState('AltGraph') ? null : keysOfStroke(event.nativeEvent, isMac());
    if (keys === null) return;
    const refusal = refusalOfKeys(keys, command, keyboard.host);
    const others = refusal ? [] : conflictsOf(keys, command, commands, keyboard);
    if (refusal || others.length > 0) setAsked({ keys, refusal, others });
    else give(keys);
  };
  return (
    <>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: one has just asked to press keys
        autoFocus
        className={classes.recorder}
        aria-label={t('settings.keyboard.recording', { title: t(command.title) })}
        aria-description={t('settings.keyboard.press')}
        onKeyDown={listen}
        onBlur={leave}
      >
        {t('settings.keyboard.press')}
      </button>
      {asked?.refusal && (
        <Text role="alert" size="sm">
          {t(asked.refusal)}
        </Text>
      )}
    </>
  );
};
