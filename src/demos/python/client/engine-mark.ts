import { manifest } from 'virtual:python-assets';

/** Schedules hold for one version of the engine. */
export const ENGINE_MARK = manifest.version.slice(0, 6);
