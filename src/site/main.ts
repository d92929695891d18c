import { registerServiceWorker } from '../service-worker/register.ts';
import { markCurrentSection } from './contents.ts';
import { startSearchOpener } from './search-opener.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startSearchOpener();
markCurrentSection();
registerServiceWorker();
