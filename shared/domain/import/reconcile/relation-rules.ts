import { type Endpoint, isRelationAllowed, RELATION_RULES } from '../../relation.ts';
import { type Kind, type RelationType, ROLES, type Role } from '../../vocabulary.ts';

/** Roles by which a relation of that type may be. */
export interface NeededRoles {
  readonly from: Role | null;
  readonly to: Role | null;
}

const withRole = (entity: Endpoint, role: Role | null): Endpoint =>
  role === null ? entity : { ...entity, roles: [...entity.roles, role] };
const asRole = (kind: Kind | null): Role | null => ROLES.find((role) => role === kind) ?? null;

/** The only kind that may be at that end: being there makes it one (whoever funds is a funder too). */
const onlyRole = (type: RelationType): Role | null => {
  const { from } = RELATION_RULES[type];
  return from.length === 1 ? asRole(from[0] ?? null) : null;
};

/** Roles to add so that the schema table allows the relation, none where it does already; null when no role would. */
export const rolesNeeded = (
  type: RelationType,
  from: Endpoint,
  to: Endpoint,
  saidKinds: { readonly from: Kind | null; readonly to: Kind | null },
): NeededRoles | null => {
  const fromRoles = [null, asRole(saidKinds.from), onlyRole(type)];
  const toRoles = [null, asRole(saidKinds.to)];
  for (const toRole of toRoles) {
    for (const fromRole of fromRoles) {
      if (isRelationAllowed(type, withRole(from, fromRole), withRole(to, toRole))) {
        return { from: fromRole, to: toRole };
      }
    }
  }
  return null;
};
