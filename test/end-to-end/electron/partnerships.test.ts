import { committeeJourney } from '../journeys/by-committee.ts';
import { partnershipsJourney } from '../journeys/by-partnerships.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('partnerships by keyboard in Electron', openOnDesktop, partnershipsJourney);
runJourney('what a committee is given, in Electron', openOnDesktop, committeeJourney);
