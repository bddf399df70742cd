import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { composeMap } from '../../../shared/domain/map/compose-map.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { boxesOverlap, growBox, isInside } from '../../../shared/domain/sheet/geometry.ts';
import type { MapSheet } from '../../../shared/domain/sheet/map-sheet.ts';
import type { SheetSize } from '../../../shared/domain/sheet/page.ts';
import { PALETTES } from '../../../shared/domain/sheet/palette.ts';
import type { Scene, TextItem } from '../../../shared/domain/sheet/scene.ts';
import { renderSvg } from '../../../shared/domain/sheet/svg.ts';
import { type MapView, startView, type View } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';
import { noTerritories, schematicGround } from '../map/values.ts';

const shown = { ...startView, hiddenRelations: [] };
const sheetOf = (
  ecosystem: Ecosystem,
  view: Partial<MapView> = {},
  size: SheetSize = 'a4',
  wanted: View = shown,
): Scene => {
  const mapView = { ...startView.map, ...view };
  const { ground, placements, choropleth, unplaced } = composeMap({
    ecosystem,
    shown: selectView(ecosystem, shown),
    view: mapView,
    territories: noTerritories,
    ground: schematicGround(),
  });
  const map: MapSheet = { ground, placements, choropleth, view: mapView, unplaced: unplaced.length };
  return composeSheet(aSheet(ecosystem, { view: wanted, size, map }));
};
const textsOf = ({ items }: Scene): string[] =>
  items.flatMap((item) => (item.item === 'text' ? [(item as TextItem).text] : []));

const place = fc.record({
  lon: fc.double({ min: -4, max: 8, noNaN: true }),
  lat: fc.double({ min: 43, max: 50.5, noNaN: true }),
});
const ecosystemOf = (places: readonly { lon: number; lat: number }[], nowhere = 0): Ecosystem => ({
  entities: [
    ...places.map((at, index) => anEntity(index + 1, { name: `Association n° ${index + 1}`, ...at })),
    ...Array.from({ length: nowhere }, (_, index) => anEntity(500 + index)),
  ],
  relations: places
    .slice(1)
    .map((_, index) => aRelation(index, { from: anEntityId(index + 1), to: anEntityId(index + 2) })),
});

describe('the map on paper', () => {
  it('no name lies over a symbol, another name or the edge, whatever the crowd', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 60 }),
        fc.constantFrom<SheetSize>('a4', 'a3', 'slide', 'screen'),
        (places, size) => {
          const { regions } = sheetOf(ecosystemOf(places), { arcs: true }, size);
          regions.labels.forEach((label, index) => {
            expect(isInside(label, regions.picture)).toBe(true);
            for (const other of [...regions.labels.slice(index + 1), ...regions.nodes])
              expect(boxesOverlap(label, other)).toBe(false);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('everybody who is placed is named, listed, counted, or said to be out of the frame', () => {
    const places = Array.from({ length: 40 }, () => ({ lon: 2.35, lat: 48.86 }));
    const scene = sheetOf(ecosystemOf([...places, { lon: -1.55, lat: 47.22 }]), {
      camera: { lon: 2, lat: 48, zoom: 1 },
    });
    expect(textsOf(scene)).toContain('40');
    expect(scene.names.labelled).toBe(1);
    const near = sheetOf(
      ecosystemOf([
        { lon: 2.35, lat: 48.86 },
        { lon: -1.55, lat: 47.22 },
      ]),
      {
        camera: { lon: 2.35, lat: 48.86, zoom: 20 },
      },
    );
    expect(textsOf(near).join(' ')).toMatch(/Hors du cadre\u00A0: 1 fiche/);
    expect(near.names.labelled).toBe(1);
  });

  it('has the classes of the screen in its legend, with how many territories each', () => {
    const scene = sheetOf(
      ecosystemOf([
        { lon: 2.35, lat: 48.86 },
        { lon: 2.35, lat: 48.86 },
        { lon: -1.55, lat: 47.22 },
      ]),
      {
        measure: 'actors',
      },
    );
    const texts = textsOf(scene);
    expect(texts).toContain('Nombre d’acteurs');
    expect(texts.slice(texts.indexOf('Nombre d’acteurs'))).toEqual(
      expect.arrayContaining(['1', '2', 'non renseigné', '99']),
    );
  });

  it('says how precisely people are placed, and what colours say of those who have a place', () => {
    const ecosystem = ecosystemOf([{ lon: 2.35, lat: 48.86 }], 3);
    const texts = textsOf(sheetOf(ecosystem));
    expect(texts[texts.indexOf('À leurs coordonnées') + 1]).toBe('1');
    expect(texts).not.toContain('À leur commune');
    const coloured = sheetOf(ecosystem, {}, 'a4', { ...shown, colourBy: 'type' });
    const words = textsOf(coloured);
    expect(words[words.indexOf('non renseigné') + 1]).toBe('1');
  });

  it('nothing leaves the frame, however close one looks, and the same input gives the same bytes', () => {
    const ecosystem = ecosystemOf([{ lon: 2.35, lat: 48.86 }]);
    const view = { measure: 'actors', camera: { lon: 2.35, lat: 48.86, zoom: 9 } } as const;
    const scene = sheetOf(ecosystem, view);
    const { picture } = scene.regions;
    const outlines = scene.items.flatMap((item) =>
      item.item === 'path' && item.stroke === PALETTES.light.ink3 && /^M[\d. L-]+Z/.test(item.d)
        ? [item.d]
        : [],
    );
    expect(outlines.length).toBeGreaterThan(5);
    for (const [, x, y] of outlines.join('').matchAll(/([\d.-]+) ([\d.-]+)/g)) {
      const at = { x: Number(x), y: Number(y), width: 0, height: 0 };
      expect(isInside(at, growBox(picture, 0.02)), `${x} ${y}`).toBe(true);
    }
    expect(renderSvg(scene)).toBe(renderSvg(sheetOf(ecosystem, view)));
  });
});
