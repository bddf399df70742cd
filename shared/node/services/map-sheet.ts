import type { CallContext } from '../../contract/contract.ts';
import { composeMap } from '../../domain/map/compose-map.ts';
import { groundToDraw } from '../../domain/map/ground-choice.ts';
import { SCHEMATIC_CREDIT } from '../../domain/map/schematic.ts';
import { outlineSources } from '../../domain/map/sources.ts';
import type { MapSheet } from '../../domain/sheet/map-sheet.ts';
import { TERRITORIES_YEAR } from '../../domain/territory.ts';
import { type Words, wordsOf } from '../../domain/words/words.ts';
import type { ServiceContext } from './context.ts';
import type { Selection } from './export-selection.ts';
import { gatherGround, gatherTerritories, type KeptMaps } from './map-service.ts';

/** What a sheet of the map draws, and says of itself: colours, what is nowhere, where the ground comes from. */
export interface GatheredMap {
  readonly map: MapSheet;
  readonly said: readonly string[];
}

const sourceWords = ({ ground }: MapSheet, sources: readonly string[], { map }: Words): string[] => {
  if (ground.origin === 'schematic') return [map.schematic(SCHEMATIC_CREDIT)];
  return [map.outlines(sources), ...(ground.hasSchematic ? [map.elsewhere(SCHEMATIC_CREDIT)] : [])];
};

/** The map of a view, as the window shows it. */
export const gatherMapSheet = async (
  context: ServiceContext,
  maps: KeptMaps,
  { ecosystem, shown, view }: Selection,
  call: CallContext,
): Promise<GatheredMap> => {
  const territories = await gatherTerritories(context, call, maps);
  const asked = groundToDraw(view.map, territories, shown);
  const drawn = await gatherGround(context, call, maps, asked);
  const { ground, placements, choropleth, unplaced } = composeMap({
    ecosystem,
    shown,
    view: view.map,
    territories,
    ground: drawn,
  });
  const sources = outlineSources(ground, territories);
  const map: MapSheet = { ground, placements, choropleth, view: view.map, unplaced: unplaced.length };
  const words = wordsOf(call.lang);
  return {
    map,
    said: [
      ...(choropleth ? [words.map.by(words.map.measures[choropleth.measure], ground.level)] : []),
      ...(unplaced.length > 0 ? [words.map.unplaced(unplaced.length)] : []),
      ...sourceWords(map, sources, words),
      words.map.official(TERRITORIES_YEAR),
    ],
  };
};
