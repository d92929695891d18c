import type { DemoDefinition, Input, Locale, Strategy } from '../../demos/contract.ts';
import { changedConstants } from '../../demos/listings/constants.ts';
import { demoTexts } from '../../i18n/demo.ts';

interface Props {
	readonly demo: DemoDefinition;
	readonly strategy: Strategy;
	readonly input: Input;
	readonly locale: Locale;
}

/** In what the program that runs differs from the listing above: in the values of its constants, if at all. */
export function ChangedConstants({ demo, strategy, input, locale }: Props) {
	const texts = demoTexts[locale];
	const changed = changedConstants(demo, strategy, input);
	if (changed.length === 0) return <p class="hint constants">{texts.constantsAsListed}</p>;
	return (
		<p class="hint constants">
			{texts.constants(changed.length)}:{' '}
			{changed.map(({ name, value }, index) => (
				<>
					{index > 0 && ', '}
					<code key={name} class="unbroken">{`${name} = ${value}`}</code>
				</>
			))}
			.
		</p>
	);
}
