import { committeeJourney } from '../journeys/by-committee.ts';
import { narrowPlaceJourney } from '../journeys/by-narrow-place.ts';
import { partnershipsJourney } from '../journeys/by-partnerships.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('partnerships by keyboard in Chromium', openInBrowser, partnershipsJourney);
runJourney('what a committee is given, in Chromium', openInBrowser, committeeJourney);
runJourney('partnerships of a territory that has none, in Chromium', openInBrowser, narrowPlaceJourney);
