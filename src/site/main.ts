import { markCurrentSection } from './contents.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
markCurrentSection();
