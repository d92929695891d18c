import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { href } from '../../../../site/href.ts';

/** What a browser without JSPI lacks, and where its reader finds what runs there. */
export function NoPython({ locale }: { readonly locale: Locale }) {
	const texts = labTexts[locale];
	const { workload, articles, browsers } = texts.waysOut;
	return (
		<div class="failure">
			<p>
				<b>{texts.reason['no-jspi']}</b> {texts.failed['no-jspi']}
			</p>
			<ul>
				<li>
					<a href="#workload=download">{workload}</a>
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
