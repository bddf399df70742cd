import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';

type Identifiers = OutputOf<'entity.get'>['identifiers'];

/** Levels that official ones are part of, and the code that the official list knows them by. */
const CODE_OF: Readonly<Record<string, (identifiers: Identifiers) => string | undefined>> = {
  region: ({ reg }) => reg?.[0] && `reg:${reg[0]}`,
  department: ({ dep }) => dep?.[0],
  epci: ({ siren }) => siren?.[0],
  ept: ({ siren }) => siren?.[0],
  petr: ({ siren }) => siren?.[0],
};

/** The first of these territories of which nothing is part, and which is large enough to have parts. */
const useAlone = (ids: readonly string[]): EntitySummary | null => {
  const { entities, facts } = useGraph();
  const { parts } = facts.territories();
  const alone = ids.find((id) => {
    const territory = entities.get(id as EntityId);
    return (
      territory?.type !== undefined &&
      territory.type !== null &&
      Object.hasOwn(CODE_OF, territory.type) &&
      (parts.get(territory.id) ?? []).length === 0
    );
  });
  return entities.get(alone as EntityId) ?? null;
};

const Attach = ({ territory }: { territory: EntitySummary }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data } = useOperation('entity.get', { entity: territory.id });
  const add = useCommand('territory.add');
  const code = data && CODE_OF[territory.type ?? '']?.(data.identifiers);
  const attach = async (code: string) => {
    try {
      const { operation } = await add.mutateAsync({ code });
      notify.done(
        operation === null ? 'filters.place.nothing' : 'filters.place.done',
        { name: territory.name },
        {
          undoable: operation !== null,
        },
      );
    } catch (error) {
      notify.refused(error);
    }
  };
  return (
    <Stack gap={4}>
      <Text size="sm">{t('filters.place.alone', { name: territory.name })}</Text>
      {(!data || code !== undefined) && (
        <Button
          size="compact-md"
          variant="default"
          loading={!data || add.isPending}
          onClick={() => code !== undefined && void attach(code)}
        >
          {t('filters.place.attach')}
        </Button>
      )}
    </Stack>
  );
};

/** A territory that the project knows by itself alone shows next to nobody: its official parts can be linked to it. */
export const AttachPlaces = ({ ids }: { ids: readonly string[] }) => {
  const { readOnly = true } = useProject() ?? {};
  const territory = useAlone(ids);
  return territory === null || readOnly ? null : <Attach key={territory.id} territory={territory} />;
};
