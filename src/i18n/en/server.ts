import type { ServerTexts } from '../server.ts';
import { format } from './format.ts';

export const server: ServerTexts = {
	title: 'Request to the program’s server',
	open: 'Send the server a request:',
	closed: 'The program is no longer listening.',
	hint: 'The request never leaves the page. While the program listens and all of its threads wait, its time limit is on hold.',
	port: 'Port',
	method: 'Method',
	path: 'Path',
	headers: (count) => (count > 0 ? `Headers: ${count}` : 'Headers'),
	headersHint: 'One per line: Name: value. Yours replace those the page would send itself.',
	problem: (line, flaw) =>
		flaw === 'name'
			? `Line ${line}: write “Name: value”, with only Latin letters, digits and punctuation in the name, and no spaces.`
			: `Line ${line}: a value may contain only ASCII characters.`,
	body: 'Request body',
	send: 'Send',
	pending: 'No answer yet…',
	answered: (elapsedMs) => `Answered in ${format.duration(elapsedMs)}`,
	notAnswered: (elapsedMs) => `After ${format.duration(elapsedMs)}`,
	endings: {
		whole: null,
		short: 'The server closed the connection before the end of its answer.',
		refused: 'Connection refused: nobody is listening on this port.',
		reset: 'The server broke off the connection.',
		late: 'The server didn’t finish its answer in time, so the page closed the connection.',
		long: 'The answer is too long: this is only its beginning, and the connection was closed.',
		gone: 'The program ended before it finished its answer.',
	},
	silence: 'The server closed the connection without an answer.',
	notHttp: 'This isn’t HTTP. Here is what the server sent:',
	answerBody: 'Response body',
	noBody: 'The response has no body.',
	noBodyToHead: 'A response to HEAD never has a body.',
	indented: 'JSON, indented by the page',
	binary: (bytes) => `Binary data, ${format.number(bytes)} bytes`,
};
