import type { Lane } from '../../demos/trace.ts';
import { laneName, shortened } from './lane-name.ts';
import { rowsOf } from './rows.ts';

/** Names of so many letters need no wider column. */
const NARROW = 11;

/** What stands beside the lanes: as many names as there is room for. */
export function LaneNames({ lanes }: { readonly lanes: readonly Lane[] }) {
	const rows = rowsOf(lanes);
	const names = rows.labelled.map((row) => {
		const lane = lanes[row];
		return lane ? shortened(laneName(lane, lanes)) : '';
	});
	const isWide = names.some(({ length }) => length > NARROW);
	return (
		<svg class={isWide ? 'tl-names is-wide' : 'tl-names'} width="100%" height={rows.height} aria-hidden="true">
			{rows.labelled.map((row, at) => (
				<text key={row} y={rows.middleOf(row)}>
					{names[at]}
				</text>
			))}
		</svg>
	);
}
