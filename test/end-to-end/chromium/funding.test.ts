import { checkFunding } from '../journeys/funding.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkFunding('Chromium', openInBrowser);
