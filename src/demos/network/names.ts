/** Names that RFC 2606 and RFC 6761 keep from everybody, and those by which documentation says that there is no such machine. */
const NOBODYS =
	/(^|\.)(invalid|test|local|internal|nonexistent)$|(^|[.-])(nonexistent|does-not-exist|doesnotexist|no-such-host)([.-]|$)/;

/** Whether a machine of the simulated internet has this name: every whole name in ASCII that is not kept from everybody. */
export function hasMachine(name: string): boolean {
	const plain = name.toLowerCase().replace(/\.$/, '');
	return /^[\w-]+(\.[\w-]+)+$/.test(plain) && !/^[\d.]+$/.test(plain) && !NOBODYS.test(plain);
}
