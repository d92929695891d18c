/** What holds of every page in the reader's own few colours (`forced-colors: active`). */
import { expect, type Page } from '@playwright/test';

/**
 * Every chosen element in sight (pressed, checked, selected, current) differs from one beside it that is not chosen, in
 * something that these colours leave to a page. A control that the browser draws itself is the browser's matter.
 */
export async function expectChosenToBeSeen(page: Page): Promise<void> {
	const { alike, compared } = await page.evaluate(() => {
		const CHOSEN = '[aria-pressed=true], [aria-checked=true], [aria-selected=true], [aria-current], input:checked';
		const LOOK = ['color', 'background-color', 'border', 'outline', 'font-weight', 'text-decoration', 'stroke', 'fill'];
		/** A control that cannot be seen is drawn by what stands beside it. */
		const drawnBy = (element: Element) => {
			const isUnseen = element.matches('input') && getComputedStyle(element).opacity === '0';
			return isUnseen ? element.nextElementSibling : element;
		};
		const lookOf = (element: Element) => {
			const style = getComputedStyle(element);
			return LOOK.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
		};
		const kindOf = ({ tagName }: Element) => tagName.toLowerCase();
		const besides = (chosen: Element) => {
			const group =
				chosen.closest('fieldset, ul, ol, [role=group], [role=tablist]')?.parentElement ?? chosen.parentElement;
			const same = [...(group?.querySelectorAll(kindOf(chosen)) ?? [])].filter((other) => !other.matches(CHOSEN));
			return same.find((other) => drawnBy(other)?.checkVisibility());
		};
		const seen = [...document.querySelectorAll(CHOSEN)].flatMap((chosen) => {
			const drawn = drawnBy(chosen);
			const isNative = chosen.matches('input') && drawn === chosen;
			const other = besides(chosen);
			const drawnOther = other && drawnBy(other);
			return drawn?.checkVisibility() && !isNative && drawnOther ? [{ drawn, drawnOther }] : [];
		});
		return {
			alike: seen
				.filter(({ drawn, drawnOther }) => lookOf(drawn) === lookOf(drawnOther))
				.map(({ drawn }) => drawn.outerHTML.slice(0, 200)),
			compared: seen.length,
		};
	});
	expect(compared).toBeGreaterThan(0);
	expect(alike).toEqual([]);
}
