import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';

interface NoticeProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
const Notice = ({ text, action }: NoticeProps) => (
  <div className={classes.notice}>
    <p>{text}</p>
    {action && (
      <Button variant="default" size="compact-sm" onClick={action.run}>
        {action.label}
      </Button>
    )}
  </div>
);

/** What the map lacks, and what to do about it: said once each, the most useful first. */
const useNotices = (showUnplaced: () => void): NoticeProps[] => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const run = useRunCommand();
  const project = useProject();
  const { shown } = useGraph();
  const level = useWorkspace((state) => state.view.map.level);
  const { placed, unplaced, placements, territories, ground } = useMapData();
  const goToImport = () => act.showScreen('import');
  if (shown.total.entities === 0) return [{ text: t('map.notice.empty') }];
  if (shown.entities.length === 0)
    return [
      {
        text: t('map.notice.noResult'),
        action: { label: t('map.notice.clear'), run: () => run('explorer.clearFilters') },
      },
    ];
  const locate = { label: t('map.notice.locate'), run: showUnplaced };
  const missing = unplaced.length;
  const notices: NoticeProps[] = [];
  if (placed.length === 0)
    notices.push(
      project?.fictional
        ? { text: t('map.notice.fictional') }
        : { text: t('map.notice.unplaced', { count: missing, number: number(missing) }), action: locate },
    );
  if ((level === 'epci' || level === 'commune') && territories.outlined[level] === 0)
    notices.push({
      text: t(`map.notice.noOutlines.${level}`),
      action: { label: t('map.notice.importOutlines'), run: goToImport },
    });
  const vague = territories.codes.filter(
    ({ id, level: own }) => own === 'commune' && placements.get(id)?.isExact !== true,
  ).length;
  if (vague > 0)
    notices.push({
      text: t('map.notice.noCentroids', { count: vague, number: number(vague) }),
      action: { label: t('map.notice.importCentroids'), run: goToImport },
    });
  if (ground.displaced > 0)
    notices.push({
      text: t('map.notice.displaced', { count: ground.displaced, number: number(ground.displaced) }),
    });
  return notices;
};

export const MapNotices = ({ showUnplaced }: { showUnplaced: () => void }) => {
  const { t } = useTranslation();
  const notices = useNotices(showUnplaced);
  if (notices.length === 0) return null;
  return (
    <section className={classes.notices} aria-label={t('map.notice.details')}>
      {notices.map((notice) => (
        <Notice key={notice.text} {...notice} />
      ))}
    </section>
  );
};
