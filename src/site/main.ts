import { startContents } from './contents.ts';
import { startCopying } from './copying.ts';
import { startLanguages } from './language/start-language.ts';
import { registerServiceWorker } from './offline/register.ts';
import { startOpeners } from './openers.ts';
import { watchScrollers } from './scrollers.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startOpeners();
startLanguages();
startContents();
startCopying();
watchScrollers();
registerServiceWorker();
