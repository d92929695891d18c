/**
 * An interpreter lives many lives, one for each process. What the browser still has to tell a former life (a Python
 * object that JavaScript no longer holds, a promise that its thread waited for) must not reach the memory of the
 * next: addresses mean other things there. Does not stop timers or close ports; who opened them does.
 *
 * On an upgrade: Pyodide must make its `FinalizationRegistry` and its `WebAssembly.Suspending` when its script is run,
 * and no other way may lead from a settled promise into a suspended thread.
 */
export class Lives {
	/** What would be finalized of that which was made before the first life; it is not, since all lives use it. */
	readonly inherited: object[] = [];
	#current = 0;

	/** From now on nothing of the life before is heard. */
	begin() {
		this.#current++;
	}

	/**
	 * Runs what makes an interpreter, and has what it makes belong to these lives. What is made before the first
	 * `begin` belongs to all of them.
	 */
	async host<Made>(make: () => Promise<Made>): Promise<Made> {
		const plain = { FinalizationRegistry, Suspending: wasm.Suspending };
		globalThis.FinalizationRegistry = this.#registry();
		wasm.Suspending = this.#suspending(plain.Suspending);
		try {
			return await make();
		} finally {
			globalThis.FinalizationRegistry = plain.FinalizationRegistry;
			wasm.Suspending = plain.Suspending;
		}
	}

	#isOver(life: number): boolean {
		return life !== 0 && life !== this.#current;
	}

	/** Forgets what was registered by a life that is over. */
	#registry(): typeof FinalizationRegistry {
		const lives = this;
		return class<Held> extends FinalizationRegistry<Held> {
			constructor(cleanUp: (held: Held) => void) {
				super((entry) => {
					const { life, held } = entry as { life: number; held: Held };
					if (!lives.#isOver(life)) cleanUp(held);
				});
			}

			override register(target: WeakKey, held: Held, token?: WeakKey) {
				if (lives.#current === 0) lives.inherited.push(target as object);
				super.register(target, { life: lives.#current, held } as Held, token);
			}
		};
	}

	/** Never resumes a thread of a life that is over. */
	#suspending(plain: SuspendingConstructor): SuspendingConstructor {
		return new Proxy(plain, { construct: (Suspending, [wait]) => new Suspending(this.#guarding(wait)) });
	}

	#guarding(wait: Wait): Wait {
		return (...args) => {
			const life = this.#current;
			const outcome = wait(...args);
			if (!(outcome instanceof Promise)) return outcome;
			const unlessOver = <Outcome>(outcome: Outcome) => (this.#isOver(life) ? never() : outcome);
			return outcome.then(unlessOver, (error) => unlessOver(Promise.reject(error)));
		};
	}
}

type Wait = (...args: unknown[]) => unknown;
type SuspendingConstructor = new (wait: Wait) => object;

/** TypeScript does not know of `Suspending` yet. */
const wasm = WebAssembly as unknown as { Suspending: SuspendingConstructor };

/** A promise for each thread: one for all would keep them all, with their stacks. */
function never(): Promise<never> {
	return new Promise(() => {});
}
