/**
 * The programs of tests/python in the laboratory, one after another as a reader would run them, with what a native
 * Python is held to.
 */
import { modules } from '../../src/demos/python/tiers.ts';
import { findFault, type PythonProgram, programs } from '../python/programs.ts';
import { expect, type ProgramLab, test } from './program-lab.ts';

/** A few of every kind, for a browser that is not to be tested at length. */
const CORE =
	/^(threading\/(lock|local|sleeps|race|thousand)|queue\/|futures\/(thread|process)_pool|multiprocessing\/(a_pro|pool_|queue_k|pipe|term)|asyncio\/(gather|task|to_thread)|requests\/get|aiohttp\/get|interpreters\/(pool|queues)|sockets\/(the_internet_by|names_of)|files\/(a_locked|appends)|sqlite3\/a_write)/;

for (const program of programs) {
	test(program.name, { tag: CORE.test(program.name) ? '@core' : [] }, async ({ lab }) => {
		expect(await faultOf(program, lab)).toBeNull();
	});
}

test('what is promised to be unavailable says so, and what to use instead', async ({ lab }) => {
	const unavailable = modules.flatMap(({ name, promises }) =>
		promises.flatMap(({ tier, names }) => (tier === 'unavailable' ? names.map((api) => [name, api] as const) : [])),
	);
	await lab.open(SOURCE_OF_ABSENCES.replace('APIS = []', `APIS = ${JSON.stringify(unavailable)}`));
	const { reported } = await lab.run();
	const { stdout, stderr } = await reported;
	expect(stderr).toBe('');
	expect(stdout).toBe(`${unavailable.length} checked\n`);
});

async function faultOf(program: PythonProgram, lab: ProgramLab): Promise<string | null> {
	await lab.open(program.source);
	const { reported } = await lab.run();
	const lines = program.stdin === '' ? [] : program.stdin.replace(/\n$/, '').split('\n');
	const report = await lab.answer(lines, reported);
	expect(report.source).toBe(program.source);
	if (program.failure !== null) expect(report.failure?.kind).toBe(program.failure);
	const fault = findFault(program, report);
	return fault && `${fault}\n${JSON.stringify(report.failure)}`;
}

/** Uses each API as it can be used, and prints those that do not raise the error that names them. */
const SOURCE_OF_ABSENCES = `"""What is promised to be unavailable."""
import asyncio
import importlib
import inspect

APIS = []


async def use(module, name):
    if module == "import":
        importlib.import_module(name.replace("*", "whatever"))
        return
    thing = importlib.import_module(module)
    for part in name.replace("*", "create").split("."):
        thing = getattr(thing, part)
    result = thing()
    if inspect.isawaitable(result):
        await result


for module, name in APIS:
    try:
        asyncio.run(use(module, name))
    except NotImplementedError as error:
        if "not available in the browser" not in str(error):
            print(f"{module}.{name} says: {error}")
    except ModuleNotFoundError as error:
        if module != "import" or not str(error).startswith("No module named") or ". Use " not in str(error):
            print(f"{module}.{name} says: {error}")
    except BaseException as error:
        print(f"{module}.{name} raises {type(error).__name__}: {error}")
    else:
        print(f"{module}.{name} does something")
print(len(APIS), "checked")
`;
