import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { furnishedProject } from '../fuzz/furnished-project.ts';
import { anApplication } from '../helpers/application.ts';

// One outline that another program had changed was an unexpected error, and no map was drawn.
test.each(['{"type":"Polygon","coordinates":[7]}', '{"type":"Point","coordinates":[1,2]}', '[]'])(
  'an outline that is no surface is left out of the map, and told by the check: %s',
  async (geometry) => {
    const { call, file, path } = anApplication();
    writeFileSync(path('essai.alliage'), await furnishedProject());
    await call('project.open', { file: file('essai.alliage'), acceptChanged: true });
    const db = new Database(path('essai.alliage'));
    db.prepare("UPDATE outline SET geometry = ? WHERE id = 'commune:27229'").run(geometry);
    db.close();
    const ground = await call('map.ground', { level: 'commune', department: '27', version: 'après' });
    expect(ground.shapes.map(({ code }) => code)).toEqual(['27467', '27701']);
    const { findings } = await call('project.check', { file: null });
    expect(findings).toMatchObject([{ code: 'CHECK-RECORDS' }]);
  },
);
