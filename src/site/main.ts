import { startContents } from './contents.ts';
import { startLanguages } from './language/start-language.ts';
import { registerServiceWorker } from './offline/register.ts';
import { watchScrollers } from './scrollers.ts';
import { startSearchOpener } from './search/search-opener.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startSearchOpener();
startLanguages();
startContents();
watchScrollers();
registerServiceWorker();
