import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOOK_IDS, type LookId, lookOf } from '../../../shared/domain/look.ts';
import { TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useCounted } from '../../i18n/use-counted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { Facts } from './facts.tsx';
import classes from './settings.module.css';

export const ProjectRow = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const project = useProject();
  const counted = useCounted();
  if (!project) return <Text>{t('settings.project.none')}</Text>;
  return (
    <>
      <Facts
        facts={[
          [t('settings.project.name'), <bdi key="name">{project.name}</bdi>],
          [
            t('settings.project.territory'),
            project.territory ? (
              <bdi key="territory">{project.territory.name}</bdi>
            ) : (
              <span key="territory" className="unknown">
                {t('settings.project.noTerritory')}
              </span>
            ),
          ],
          [t('settings.project.counts'), counted.kinds(project.entities)],
          ...(project.fictional ? [[t('settings.project.fictional'), '✓'] as const] : []),
        ]}
      />
      <Group gap="sm" mt="md">
        <Button variant="default" onClick={() => run('project.rename')}>
          {t('settings.project.rename')}
        </Button>
        <Button variant="default" onClick={() => run('card.history')}>
          {t('settings.project.history')}
        </Button>
      </Group>
    </>
  );
};

/** Types that are drawn so; empty when the whole kind is. */
const typesOf = (look: LookId): readonly string[] =>
  TYPES_BY_KIND.actor.filter((type) => lookOf({ kind: 'actor', type }) === look);

/** What each category looks like, and which types it holds: for reference, the same in every project. */
export const KindsRow = () => {
  const { t } = useTranslation();
  const { vocabulary } = wordsOf(useLang());
  return (
    <>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.project.kindsHint')}
      </Text>
      <Table aria-label={t('settings.project.kinds')} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('settings.project.category')}</Table.Th>
            <Table.Th scope="col">{t('settings.project.types')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {LOOK_IDS.map((look) => (
            <Table.Tr key={look}>
              <Table.Th scope="row" className={classes.look ?? ''}>
                <LookSymbol look={look} size={22} />
                {vocabulary.looks[look]}
              </Table.Th>
              <Table.Td>
                {typesOf(look)
                  .map((type) => vocabulary.types[type as keyof typeof vocabulary.types])
                  .join(', ') || t('settings.project.wholeKind')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
};
