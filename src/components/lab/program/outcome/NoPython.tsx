import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { href } from '../../../../site/href.ts';

interface Props {
	/** What can be done on the page itself: in the laboratory, to compare strategies. */
	readonly ownWay?: { readonly href: string; readonly text: string };
	readonly locale: Locale;
}

/** What a browser without JSPI lacks, and where its reader finds what runs there. */
export function NoPython({ ownWay, locale }: Props) {
	const texts = labTexts[locale];
	const { workload, articles, browsers } = texts.waysOut;
	const { href: here, text } = ownWay ?? { href: `${href('/lab/', locale)}#workload=download`, text: workload };
	return (
		<div class="failure">
			<p>
				<b>{texts.reason['no-jspi']}</b> {texts.failed['no-jspi']}
			</p>
			<ul>
				<li>
					<a href={here}>{text}</a>
				</li>
				<li>
					<a href={href('/articles/threading-multiprocessing-asyncio/#demo-sum-of-squares', locale)}>{articles}</a>
				</li>
				<li>
					<a href={href('/how-it-works/#browsers', locale)}>{browsers}</a>
				</li>
			</ul>
		</div>
	);
}
