import type { Ecosystem, EntitySummary, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import type { MapGround, MapTerritories, TerritoryCodes } from '../../../shared/domain/map/base.ts';
import { composeMap, type MapData } from '../../../shared/domain/map/compose-map.ts';
import { composeGround } from '../../../shared/domain/map/ground.ts';
import { type MapView, startView } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId } from '../../helpers/ecosystem.ts';

export const noTerritories: MapTerritories = {
  codes: [],
  anchors: {},
  outlined: { commune: 0, epci: 0, department: 0, region: 0 },
  sources: { commune: [], epci: [], department: [], region: [] },
  communesOf: [],
  version: '',
};

export const schematicGround = (level: 'department' | 'region' = 'department'): MapGround =>
  composeGround({ level, department: null, outlines: [], departments: [] });

/** A territory, with its code. */
export const aTerritory = (
  number: number,
  level: 'commune' | 'epci' | 'department' | 'region',
  given: Partial<EntitySummary> = {},
): EntitySummary =>
  anEntity(number, { kind: 'territory', type: level, name: `${level} ${number}`, ...given });
export const codeOf = (
  number: number,
  level: string,
  code: string,
  department: string | null = null,
): TerritoryCodes => ({ id: anEntityId(number), level, code, department });

/** The map of a project of these, everything shown. */
export const mapOf = (
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
  {
    territories = {},
    view = {},
    ground = schematicGround(),
  }: { territories?: Partial<MapTerritories>; view?: Partial<MapView>; ground?: MapGround } = {},
): MapData => {
  const ecosystem: Ecosystem = { entities, relations };
  const shown = selectView(ecosystem, { ...startView, hiddenRelations: [] });
  return composeMap({
    ecosystem,
    shown,
    view: { ...startView.map, ...view },
    territories: { ...noTerritories, ...territories },
    ground,
  });
};
