import { diagnosisJourneyUnprinted } from '../journeys/by-diagnosis.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { openOnDesktop } from '../journeys/windows.ts';

runJourney('the diagnosis in Electron', openOnDesktop, diagnosisJourneyUnprinted);
