import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { isSecondOfDouble } from './double-press.ts';

interface Props {
	readonly label: string;
	readonly isBusy: boolean;
	/** The form that it belongs to, where that does not stand around it. */
	readonly form?: string;
	/** Before there is anything to run. */
	readonly isDisabled?: boolean;
	readonly locale: Locale;
}

/**
 * Run, and Stop in the same place while a run goes on: one button, so that the focus stays. The second press of a double
 * one was meant for what the button was at the first, and does nothing.
 */
export function RunButton({ label, isBusy, form, isDisabled = false, locale }: Props) {
	const busySince = useRef<number | null>(null);
	useLayoutEffect(() => {
		busySince.current = isBusy ? performance.now() : null;
	}, [isBusy]);

	const onClick = (event: MouseEvent) => {
		if (isSecondOfDouble(event, busySince.current)) return event.preventDefault();
		// The second press may come before the first has been drawn.
		if (!isBusy) busySince.current = performance.now();
	};
	return (
		<button
			class={isBusy ? 'run is-stop' : 'run'}
			type="submit"
			form={form}
			disabled={isDisabled}
			name="action"
			value="run"
			onClick={onClick}
		>
			<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
				<path d={isBusy ? 'M2 2h10v10h-10z' : 'M2 0l11 7l-11 7z'} />
			</svg>
			{isBusy ? demoTexts[locale].stop : label}
		</button>
	);
}
