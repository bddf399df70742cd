import { diagnosisJourney } from '../journeys/by-diagnosis.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openInBrowser } from '../journeys/windows.ts';

runJourney('the diagnosis in Chromium', openInBrowser, diagnosisJourney);
