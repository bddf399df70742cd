import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_TABS, type TableTab } from '../../../shared/domain/view.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './table.module.css';

interface Props {
  readonly current: TableTab;
  readonly counts: Readonly<Partial<Record<TableTab, number>>>;
  readonly choose: (tab: TableTab) => void;
}

export const tabId = (tab: TableTab): string => `table-tab-${tab}`;
export const TAB_PANEL = 'table-panel';

/** What the table is about, each with how much of it is shown. */
export const TableTabs = ({ current, counts, choose }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABLE_TABS.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABLE_TABS.length - 1 }[event.key];
    const tab = to === undefined ? undefined : TABLE_TABS[(to + TABLE_TABS.length) % TABLE_TABS.length];
    if (!tab || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    choose(tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={t('table.tabs.name')} className={classes.tabs}>
      {TABLE_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={TAB_PANEL}
          tabIndex={tab === current ? 0 : -1}
          className={classes.tab}
          title={tab === 'incomplete' ? t('table.tabs.incompleteHint') : undefined}
          onClick={() => choose(tab)}
          onKeyDown={onKeyDown}
        >
          {t(`table.tabs.${tab}`)}
          {counts[tab] !== undefined && <span className={classes.tabCount}>{number(counts[tab])}</span>}
        </button>
      ))}
    </div>
  );
};
