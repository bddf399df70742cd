import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { formatDate } from '../../../../shared/domain/format.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useCounted } from '../../../i18n/use-counted.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import classes from '../committee.module.css';
import type { Verdict } from '../use-snapshots.ts';
import { SnapshotThumbnail } from './snapshot-thumbnail.tsx';
import { useSnapshotActs } from './use-snapshot-acts.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Enough of a seal to tell two apart. */
const SEAL_SHOWN = 8;

interface Props {
  readonly snapshot: SnapshotRecord;
  readonly verdict: Verdict;
}

const useFrozenWords = ({ at, author }: SnapshotRecord): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const when = { date: format.date(at), time: format.time(at) };
  return author
    ? t('committee.snapshots.frozenBy', { ...when, author })
    : t('committee.snapshots.frozen', when);
};

/** Date, author, committee, what it holds, its seal. */
const Facts = ({ snapshot }: { snapshot: SnapshotRecord }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const counted = useCounted();
  const frozen = useFrozenWords(snapshot);
  const { on, entities, relations, committeeName, sha256, resealed } = snapshot;
  const last = resealed.at(-1);
  return (
    <>
      <p className={classes.facts}>
        {t('committee.snapshots.on', { date: formatDate(on, lang) })} · {counted.records(entities)},{' '}
        {counted.relations(relations)}
        {committeeName !== null && (
          <>
            {' · '}
            <bdi>{t('committee.snapshots.committee', { name: committeeName })}</bdi>
          </>
        )}
      </p>
      <p className={classes.hint}>
        <bdi>{frozen}</bdi> ·{' '}
        <span title={t('committee.snapshots.sealHint')}>
          {t('committee.snapshots.seal', { seal: sha256.slice(0, SEAL_SHOWN) })}
        </span>
        {last && (
          <>
            {' · '}
            {t('committee.snapshots.resealed', { count: resealed.length, date: formatDate(last.on, lang) })}
          </>
        )}
      </p>
    </>
  );
};

const More = ({ snapshot, acts }: { snapshot: SnapshotRecord; acts: ReturnType<typeof useSnapshotActs> }) => {
  const { t } = useTranslation();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          aria-label={t('committee.snapshots.moreOf', { name: snapshot.name })}
        >
          {t('committee.snapshots.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={acts.exportAlone}>{t('committee.snapshots.export')}</Menu.Item>
        {!isReadOnly && <Menu.Item onClick={acts.remove}>{t('committee.snapshots.remove')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
};

const Actions = ({ snapshot, verdict }: Props) => {
  const { t } = useTranslation();
  const acts = useSnapshotActs(snapshot);
  // A frozen state knows no other: comparing is done from the project.
  const isFrozen = (useProject()?.snapshot ?? null) !== null;
  const { name } = snapshot;
  return (
    <div className={classes.actions}>
      {verdict !== 'damaged' && (
        <>
          {!isFrozen && (
            <Button
              variant="default"
              aria-label={t('committee.snapshots.openOf', { name })}
              onClick={acts.open}
            >
              {t('committee.snapshots.open')}
            </Button>
          )}
          {!isFrozen && (
            <Button
              variant="default"
              aria-label={t('committee.snapshots.compareOf', { name })}
              onClick={acts.compare}
            >
              {t('committee.snapshots.compare')}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={t('committee.snapshots.dossierOf', { name })}
            onClick={acts.dossier}
          >
            {t('committee.snapshots.dossier')}
          </Button>
        </>
      )}
      <More snapshot={snapshot} acts={acts} />
    </div>
  );
};

/** One frozen state: a picture of it, what it is, what can be done of it. */
export const SnapshotRow = ({ snapshot, verdict }: Props) => {
  const { t } = useTranslation();
  return (
    <li className={classes.snapshot}>
      <SnapshotThumbnail snapshot={snapshot} isReadable={verdict === 'verified'} />
      <div className={classes.snapshotText}>
        <div className={classes.snapshotHead}>
          <h3>
            <bdi>{snapshot.name}</bdi>
          </h3>
          <VerdictMark verdict={verdict} />
        </div>
        <Facts snapshot={snapshot} />
        {snapshot.note && (
          <p className={classes.note}>
            <bdi>{snapshot.note}</bdi>
          </p>
        )}
        {verdict === 'damaged' && (
          <p className={classes.damagedHint}>{t('committee.snapshots.damagedHint')}</p>
        )}
      </div>
      <Actions snapshot={snapshot} verdict={verdict} />
    </li>
  );
};
