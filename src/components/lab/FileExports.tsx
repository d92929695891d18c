import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { labTexts } from '../../i18n/lab.ts';
import { PerfettoNote } from '../run/export/PerfettoNote.tsx';
import { saveFile } from '../run/export/save-file.ts';

interface ExportedFile {
	readonly name: string;
	readonly label: string;
	readonly type: string;
	/** Made when it is wanted. */
	readonly text: () => string;
	/** When it is saved, where there is more to say than its name. */
	readonly said?: string;
}

interface Props {
	/** What the files are of: what was said of another is no longer true. */
	readonly of: object;
	readonly files: readonly ExportedFile[];
	readonly locale: Locale;
}

/** Ways to keep what was run, as files: any of it may be longer than a clipboard bears. One of them is for Perfetto. */
export function FileExports({ of, files, locale }: Props) {
	const [message, setMessage] = useState('');
	useEffect(() => setMessage(''), [of]);

	return (
		<fieldset class="exports">
			<legend class="visually-hidden">{labTexts[locale].exports.legend}</legend>
			{files.map(({ name, label, type, text, said }) => (
				<button
					key={name}
					type="button"
					onClick={() => {
						saveFile(name, text(), type);
						setMessage(said ?? demoTexts[locale].exports.saved(name));
					}}
				>
					{label}
				</button>
			))}
			<PerfettoNote locale={locale} />
			<p class="exports-done" role="status">
				{message}
			</p>
		</fieldset>
	);
}
