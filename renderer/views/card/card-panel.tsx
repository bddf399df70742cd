import { useTranslation } from 'react-i18next';
import { useOperation } from '../../backend/use-operation.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { BackToBundle, BundleCard } from './bundle-card.tsx';
import classes from './card.module.css';
import { EntityCard } from './entity-card.tsx';
import { RelationCard } from './relation-card.tsx';
import { SelectionCard } from './selection-card.tsx';

const Message = ({ text }: { text: string }) => <p className={classes.message}>{text}</p>;

const OneEntity = ({ id }: { id: string }) => {
  const { data, error } = useOperation('entity.get', { entity: id });
  if (data) return <EntityCard key={data.id} entity={data} />;
  return error ? <Message text={error.message} /> : <Waiting />;
};

const OneRelation = ({ id }: { id: string }) => {
  const { data, error } = useOperation('relation.get', { relation: id });
  if (data) return <RelationCard key={data.id} relation={data} />;
  return error ? <Message text={error.message} /> : <Waiting />;
};

/** The card of what is selected: one entity, one link, or several entities. */
export const CardPanel = () => {
  const { t } = useTranslation();
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const bundle = useWorkspace((state) => state.bundle);
  const [first, ...others] = selection;
  if (relation)
    return (
      <>
        {bundle.length > 1 && <BackToBundle ids={bundle} />}
        <OneRelation id={relation} />
      </>
    );
  if (bundle.length > 0) return <BundleCard ids={bundle} />;
  if (!first) return <Message text={t('card.nothingSelected')} />;
  return others.length > 0 ? <SelectionCard ids={selection} /> : <OneEntity id={first} />;
};
