import { listJourney } from '../journeys/by-list.ts';
import { mapJourney } from '../journeys/by-map.ts';
import { tableJourney } from '../journeys/by-table.ts';
import { viewsJourney } from '../journeys/by-views.ts';
import { checkFunding } from '../journeys/funding.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('the table in Electron', openOnDesktop, tableJourney);
runJourney('the map in Electron', openOnDesktop, mapJourney);
runJourney('by the list, in Electron', openOnDesktop, listJourney);
runJourney('views, presentation and exchanges in Electron', openOnDesktop, viewsJourney);
checkFunding('Electron', openOnDesktop);
