import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconEye,
  IconListDetails,
  IconPlayerPlay,
  IconRefresh,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Shortcut } from '../../widgets/shortcut.tsx';
import classes from './saved-views.module.css';
import { type SavedViews, useSavedViews } from './use-saved-views.ts';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

const useCurrentName = ({ current, isStart }: SavedViews): string => {
  const { t } = useTranslation();
  if (current) return t('views.palette', { name: current.name });
  return t(isStart ? 'views.overview' : 'views.unsaved');
};

const ViewItem = ({ view, isCurrent }: { view: SavedView; isCurrent: boolean }) => {
  const { t } = useTranslation();
  const { openView } = useActions();
  return (
    <Menu.Item
      leftSection={isCurrent ? <IconCheck {...ICON} /> : <span className={classes.noMark} />}
      rightSection={view.isStart ? <span className={classes.tag}>{t('views.starts')}</span> : null}
      aria-current={isCurrent || undefined}
      onClick={() => openView(view.id, view)}
    >
      <bdi className={classes.name}>{view.name}</bdi>
    </Menu.Item>
  );
};

/** What can be done with the view on screen. */
const Saving = ({ current, isChanged, isStart }: SavedViews) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  const name = current?.name ?? '';
  return (
    <>
      {isChanged && !isReadOnly && (
        <Menu.Item leftSection={<IconDeviceFloppy {...ICON} />} onClick={() => run('view.save')}>
          {t('views.save', { name })}
        </Menu.Item>
      )}
      {isChanged && (
        <Menu.Item leftSection={<IconArrowBackUp {...ICON} />} onClick={() => run('view.revert')}>
          {t('views.revert', { name })}
        </Menu.Item>
      )}
      {!isReadOnly && (
        <Menu.Item leftSection={<IconDeviceFloppy {...ICON} />} onClick={() => run('view.saveAs')}>
          {t('views.saveAs')}
        </Menu.Item>
      )}
      {!isStart && (
        <Menu.Item leftSection={<IconRefresh {...ICON} />} onClick={() => run('view.reset')}>
          {t('views.reset')}
        </Menu.Item>
      )}
    </>
  );
};

const WithViews = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconListDetails {...ICON} />} onClick={() => run('view.manage')}>
        {t('views.manage')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerPlay {...ICON} />}
        rightSection={
          <span aria-hidden>
            <Shortcut keys="F5" />
          </span>
        }
        onClick={() => run('view.present')}
      >
        {t('views.present')}
      </Menu.Item>
    </>
  );
};

const TargetText = (saved: SavedViews) => {
  const { t } = useTranslation();
  return (
    <>
      <IconEye size={18} stroke={1.75} aria-hidden />
      <span className={classes.label}>
        <bdi>{useCurrentName(saved)}</bdi>
      </span>
      {saved.isChanged && <span className={classes.tag}>{t('views.changed')}</span>}
      <IconChevronDown {...ICON} />
    </>
  );
};

/** « Vue : Qui finance quoi »: the saved views, and what is done with the one on screen. */
export const ViewMenu = () => {
  const { t } = useTranslation();
  const saved = useSavedViews();
  const { views, current, isChanged } = saved;
  const name = useCurrentName(saved);
  return (
    <Menu position="bottom-start" width={300} shadow="md" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes.target ?? ''}
          aria-label={t(isChanged ? 'views.menuChanged' : 'views.menu', { name })}
        >
          <TargetText {...saved} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        {views.length === 0 ? (
          <p className={classes.none}>{t('views.none')}</p>
        ) : (
          <>
            <Menu.Label>{t('views.saved')}</Menu.Label>
            {views.map((view) => (
              <ViewItem key={view.id} view={view} isCurrent={!isChanged && view.id === current?.id} />
            ))}
          </>
        )}
        <Menu.Divider />
        <Saving {...saved} />
        {views.length > 0 && <WithViews />}
      </Menu.Dropdown>
    </Menu>
  );
};
