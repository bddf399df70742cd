// Notes the closes of files of one project at places of its own, as fast as it can, beside others that do the same.
import { createClosedRecords } from '../../shared/node/services/opening/closed-records.ts';

const [home = '', projectId = '', places = '[]', rounds = '1'] = process.argv.slice(2);
const records = createClosedRecords(home, () => new Date());
for (let round = 1; round <= Number(rounds); round++) {
  for (const place of JSON.parse(places) as string[]) {
    records.markWritten(projectId, place);
    const state = { projectId, closes: round, revision: round, statePage: 2, pageSize: 4096 };
    const sha256 = `${round}`.padStart(64, '0');
    records.note(place, () => ({ ...state, sha256, bytes: 4096, rest: round }), false);
  }
}
