import { useComputedColorScheme } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { IconAffiliate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useLang } from '../../../i18n/use-format.ts';
import classes from '../committee.module.css';

/** Beyond it a small picture shows nothing, and weighs on the window. */
const DRAWN_MAX = 1_500;

interface Props {
  readonly snapshot: SnapshotRecord;
  /** Its seal was verified: only then is it read. */
  readonly isReadable: boolean;
}

/** What was frozen never changes: its picture is asked for once. */
const usePicture = ({ id, entities }: SnapshotRecord, isWanted: boolean): string | null => {
  const { call } = useBackend();
  const lang = useLang();
  const theme = useComputedColorScheme('light');
  const { data } = useQuery({
    queryKey: ['export.preview', 'thumbnail', id, lang, theme],
    queryFn: () =>
      call('export.preview', {
        format: 'svg',
        picture: 'graph',
        view: null,
        snapshot: id,
        territory: null,
        title: null,
        subtitle: null,
        size: 'a4',
        theme,
        audience: 'internal',
        withPersons: false,
        csv: 'fr',
        on: null,
      }),
    enabled: isWanted && entities <= DRAWN_MAX,
    staleTime: 'static',
  });
  return data?.svg ?? null;
};

/** A small picture of what was frozen, once its line is seen; its name beside it says what it is. */
export const SnapshotThumbnail = ({ snapshot, isReadable }: Props) => {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const svg = usePicture(snapshot, isReadable && inViewport);
  return (
    <div ref={ref} className={classes.thumbnail} aria-hidden>
      {svg === null ? (
        <IconAffiliate size={28} stroke={1.25} />
      ) : (
        <img alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />
      )}
    </div>
  );
};
