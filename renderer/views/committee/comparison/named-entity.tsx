import type { EntityId } from '../../../../shared/domain/entity.ts';
import { useInspect } from '../../../widgets/told-sentence.tsx';
import shared from '../committee.module.css';
import { useKnown } from './use-known.ts';

/** A name; it leads to its card while it is in the project that is open. */
export const NamedEntity = ({
  entity: { id, name },
}: {
  entity: { readonly id: EntityId; readonly name: string };
}) => {
  const known = useKnown();
  const inspect = useInspect();
  if (!known.has(id)) return <bdi>{name}</bdi>;
  return (
    <button type="button" className={shared.link} onClick={() => inspect.entity(id)}>
      <bdi>{name}</bdi>
    </button>
  );
};
