import { Button, Popover, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { searchChoices } from './filter-choices.ts';
import { FilterEditor } from './filter-editor.tsx';
import { FILTER_THEMES, type FilterTheme } from './filter-themes.ts';
import classes from './filters.module.css';

const THEMES = Object.entries(FILTER_THEMES) as readonly [FilterTheme, readonly CriterionField[]][];

/** Themes with the fields whose name answers what is typed; a theme by its own name too. */
const useThemes = (text: string) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).sheet.fields;
  return THEMES.map(([theme, fields]) => {
    const label = t(`filters.themes.${theme}`);
    const choices = fields.map((field) => ({ field, label: words[field] }));
    const isThemeFound = text.trim() !== '' && searchChoices([{ label }], text).length > 0;
    return { theme, label, found: isThemeFound ? choices : searchChoices(choices, text) };
  }).filter(({ found }) => found.length > 0);
};

const FieldButton = ({
  field,
  label,
  choose,
}: {
  readonly field: CriterionField;
  readonly label: string;
  readonly choose: (field: CriterionField) => void;
}) => {
  const { t } = useTranslation();
  const isUsed = useWorkspace((state) => state.view.filters.some((one) => one.field === field));
  return (
    <UnstyledButton className={classes.field ?? ''} onClick={() => choose(field)}>
      {label}
      {isUsed && <span className={classes.fieldUsed}> {t('filters.inUse')}</span>}
    </UnstyledButton>
  );
};

/** What one types or ticks first has the focus, which the list of fields took away with it. */
const useFirstFocus = () => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = panel.current;
    const first = inside?.querySelector<HTMLElement>('[data-autofocus]') ?? inside?.querySelector('input');
    (first ?? inside?.querySelector('button'))?.focus();
  }, []);
  return panel;
};

const FieldList = ({ choose }: { choose: (field: CriterionField) => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const themes = useThemes(text);
  const first = text.trim() === '' ? undefined : themes[0]?.found[0]?.field;
  const panel = useFirstFocus();
  return (
    <div ref={panel}>
      <TextInput
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || first === undefined) return;
          // The same press must not act on what then has the focus.
          event.preventDefault();
          choose(first);
        }}
        data-autofocus
      />
      <ScrollArea.Autosize mah={360} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        {themes.map(({ theme, label, found }) => (
          <fieldset key={theme} className={classes.theme}>
            <legend className={classes.themeName}>{label}</legend>
            <div className={classes.fields}>
              {found.map((one) => (
                <FieldButton key={one.field} field={one.field} label={one.label} choose={choose} />
              ))}
            </div>
          </fieldset>
        ))}
      </ScrollArea.Autosize>
      {themes.length === 0 && (
        <Text size="sm" mt="sm">
          {t('filters.nothing')}
        </Text>
      )}
    </div>
  );
};

const OneField = ({ field, back }: { field: CriterionField; back: () => void }) => {
  const { t } = useTranslation();
  const panel = useFirstFocus();
  const label = wordsOf(useLang()).sheet.fields[field];
  const criterion = useWorkspace((state) => state.view.filters.find((one) => one.field === field) ?? null);
  return (
    <div ref={panel}>
      <UnstyledButton className={classes.back ?? ''} onClick={back}>
        <IconChevronLeft size={16} stroke={2} aria-hidden />
        <span className="visually-hidden">{t('explorer.bar.addFilterHint')}</span>
        <Text fw={650} size="sm">
          {label}
        </Text>
      </UnstyledButton>
      <FilterEditor field={field} criterion={criterion} />
    </div>
  );
};

const EDITOR_PX = 340;
const MENU_PX = 480;

const Shell = ({
  isOpen,
  change,
  isMenu,
  children,
}: {
  readonly isOpen: boolean;
  readonly change: (open: boolean) => void;
  readonly isMenu: boolean;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation();
  return (
    <Popover
      opened={isOpen}
      onChange={change}
      position="bottom-start"
      width={isMenu ? MENU_PX : EDITOR_PX}
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
      shadow="md"
      middlewares={{ shift: { padding: 8 }, flip: true, size: true }}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          data-add-filter
          onClick={() => change(!isOpen)}
        >
          {t('explorer.bar.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('explorer.bar.addFilterHint')} className={classes.dropdown ?? ''}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
};

/** « + Filtre »: the field first, then its values; a chip appears with the first one chosen. */
export const AddFilter = () => {
  const [isOpen, setIsOpen] = useState(false);
  const [field, setField] = useState<CriterionField | null>(null);
  const change = (open: boolean) => {
    setIsOpen(open);
    setField(null);
  };
  return (
    <Shell isOpen={isOpen} change={change} isMenu={field === null}>
      {field === null ? (
        <FieldList choose={setField} />
      ) : (
        <OneField field={field} back={() => setField(null)} />
      )}
    </Shell>
  );
};
