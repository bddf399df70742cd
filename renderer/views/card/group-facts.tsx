import { Button } from '@mantine/core';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { groupsOf } from '../../../shared/domain/grouping/groups-of.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useCounted } from '../../i18n/use-counted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { GraphContext, type GraphData } from '../../state/graph-context.tsx';
import { GraphProvider } from '../../state/graph-provider.tsx';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './card.module.css';

interface Props {
  readonly ids: readonly EntityId[];
}

/** The group of the view that is exactly these entities. */
const useGroup = ({ ecosystem, shown, measures }: GraphData, { ids }: Props) => {
  const lang = useLang();
  const by = useWorkspace(({ view }) => view.grouping?.by ?? null);
  const groups = useMemo(
    () => (by === null ? null : groupsOf(shown, { ecosystem, measures }, { by, lang })),
    [by, shown, ecosystem, measures, lang],
  );
  return useMemo(() => {
    const chosen = new Set(ids);
    return groups?.find(
      ({ members }) => members.length === chosen.size && members.every((id) => chosen.has(id)),
    );
  }, [groups, ids]);
};

const Facts = ({ graph, ids }: Props & { readonly graph: GraphData }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const counted = useCounted();
  const group = useGroup(graph, { ids });
  const isClosed = useWorkspace(
    ({ view: { grouping } }) =>
      grouping?.form === 'collapsed' && group !== undefined && !grouping.expanded.includes(group.id),
  );
  const { relations } = graph.shown;
  const counts = useMemo(() => {
    const own = new Set(group?.members);
    const touching = relations.filter(({ from, to }) => own.has(from) || own.has(to));
    const inside = touching.filter(({ from, to }) => own.has(from) && own.has(to)).length;
    return { inside, outside: touching.length - inside };
  }, [group, relations]);
  if (!group) return null;
  return (
    <div className={classes.group}>
      <p>
        <strong>{group.name}</strong>
        <br />
        {t('grouping.card', {
          inside: counted.relations(counts.inside),
          outside: counted.relations(counts.outside),
        })}
      </p>
      {isClosed && (
        <Button variant="default" size="compact-md" onClick={() => run('grouping.open')}>
          {t('grouping.commands.open')}
        </Button>
      )}
    </div>
  );
};

const Known = ({ ids }: Props) => {
  const graph = useContext(GraphContext);
  return graph && <Facts graph={graph} ids={ids} />;
};

/** Of a group that is chosen: its name, its links inside and with others. Nothing for another choice. */
export const GroupFacts = ({ ids }: Props) => {
  const isGrouped = useWorkspace((state) => state.view.grouping !== null);
  if (!isGrouped) return null;
  // The card lies beside the screens: what they show is asked again only while there are groups.
  return (
    <GraphProvider hasProject>
      <Known ids={ids} />
    </GraphProvider>
  );
};
