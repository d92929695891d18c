import { markCurrentSection } from './contents.ts';
import { startLanguages } from './language/start-language.ts';
import { registerServiceWorker } from './offline/register.ts';
import { startSearchOpener } from './search/search-opener.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startSearchOpener();
markCurrentSection();
startLanguages();
registerServiceWorker();
