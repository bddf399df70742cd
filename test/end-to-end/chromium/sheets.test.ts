import { checkSheets } from '../journeys/sheets.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkSheets('Chromium', openInBrowser);
