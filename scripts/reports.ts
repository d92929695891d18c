import type { Page } from 'playwright-core';
import type { Report } from '../src/demos/contract.ts';

/** The reports of the runs of a page that end next, so many, or fewer where one is not done. Ask before the first begins. */
export function nextReports(page: Pick<Page, 'evaluate'>, count: number): Promise<Report[]> {
	return page.evaluate(
		(wanted) =>
			new Promise<Report[]>((settle) => {
				const reports: Report[] = [];
				document.addEventListener('demo:report', function collect(event) {
					const report = (event as CustomEvent<Report>).detail;
					reports.push(report);
					if (reports.length < wanted && report.status === 'done') return;
					document.removeEventListener('demo:report', collect);
					settle(reports);
				});
			}),
		count,
	);
}
