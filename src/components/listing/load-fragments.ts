/**
 * Fetches what a demo's page leaves out, when the reader turns to the tab that shows it: the TypeScript listing, the
 * pictures of further recorded runs. They are the site's own files, rendered when it was built.
 */
import { loadFragmentsWhenSeen } from './fragments.ts';

loadFragmentsWhenSeen(document);
