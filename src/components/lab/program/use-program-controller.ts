import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { nextFrame } from '../../run/watch-frames.ts';
import type { CodeEditor } from './editor/code-editor.ts';
import { loadEngine } from './engine.ts';
import { markOf } from './outcome/failure-words.ts';
import { measureTerminal } from './outcome/measure-terminal.ts';
import { createProgramController, type ProgramController } from './program-controller.ts';

/** What comes in is shown this often: a frame for every print would leave no time for anything else. */
const SHOW_EVERY_MS = 50;

/** Runs for a page: what failed is marked in the editor, and every report is an event at `root`. */
export function useProgramController(
	root: RefObject<HTMLElement>,
	editor: RefObject<CodeEditor>,
	locale: Locale,
): ProgramController {
	return useMemo(
		() =>
			createProgramController({
				loadEngine,
				onReport(report) {
					if (editor.current?.text === report.source) editor.current.mark(markOf(report, locale));
					root.current?.dispatchEvent(new CustomEvent('demo:report', { detail: report, bubbles: true }));
				},
				soon: (show) => setTimeout(() => nextFrame().then(show), SHOW_EVERY_MS),
				now: () => performance.now(),
				terminalSize: () => measureTerminal(root.current),
			}),
		[],
	);
}
