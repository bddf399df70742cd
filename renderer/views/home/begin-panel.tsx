import { Anchor, Button, Loader, UnstyledButton } from '@mantine/core';
import {
  IconBinoculars,
  IconFilePlus,
  IconFolderOpen,
  IconTableImport,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './home.module.css';
import type { Opening } from './use-opening.ts';

interface BigButtonProps {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly hint: string;
  readonly main?: boolean;
  readonly busy?: boolean;
  readonly run: () => void;
}
const BigButton = ({ icon: Icon, title, hint, main = false, busy = false, run }: BigButtonProps) => (
  <UnstyledButton
    className={classes.big}
    data-main={main || undefined}
    aria-disabled={busy || undefined}
    onClick={run}
  >
    <span className={classes.bigIcon}>
      {busy ? (
        <Loader size={22} color="currentColor" aria-hidden />
      ) : (
        <Icon size={26} stroke={1.5} aria-hidden />
      )}
    </span>
    <span>
      <span className={classes.bigTitle}>{title}</span>
      <span className={classes.bigHint}>{hint}</span>
    </span>
  </UnstyledButton>
);

/** « Commencer »: an example, one's own spreadsheet, an empty project, or a file. */
export const BeginPanel = ({ opening, isWide }: { opening: Opening; isWide: boolean }) => {
  const { t } = useTranslation();
  const act = useActions();
  const discover = (sample: 'rameau' | 'trois-rivieres') => opening.busy === null && opening.discover(sample);
  return (
    <div className={isWide ? classes.beginWide : classes.begin}>
      <div>
        <BigButton
          main
          icon={IconBinoculars}
          title={t('home.discover')}
          hint={t('home.discoverHint')}
          busy={opening.busy === 'trois-rivieres'}
          run={() => discover('trois-rivieres')}
        />
        <Anchor component="button" type="button" className={classes.real} onClick={() => discover('rameau')}>
          {t('home.discoverReal')}
        </Anchor>
      </div>
      <BigButton
        icon={IconTableImport}
        title={t('home.import')}
        hint={t('home.importHint')}
        run={() => act.openDialog({ name: 'new-project', goTo: 'import' })}
      />
      <BigButton
        icon={IconFilePlus}
        title={t('home.empty')}
        hint={t('home.emptyHint')}
        run={() => act.openDialog({ name: 'new-project' })}
      />
      {opening.choose && (
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} stroke={1.75} aria-hidden />}
          onClick={opening.choose}
        >
          {t('home.open')}
        </Button>
      )}
    </div>
  );
};
