import type { LandingTexts } from '../landing.ts';

/** What the landing page says, in English. */
export const landing: LandingTexts = {
	description:
		'Two articles on threading, multiprocessing, and asyncio that you can run as well as read: right here, on your own CPU.',
	question: {
		before: 'Who’s ',
		computes: 'computing',
		between: ', and who’s ',
		waits: 'waiting',
		after: '?',
	},
	lead: 'Two articles on <code>threading</code>, <code>multiprocessing</code>, and <code>asyncio</code> that you can run as well as read. Right here, on your own CPU: see how long each run took and what every thread, process, and task was doing at each moment.',
	picture: {
		title: 'The same eight tasks, 20 ms each',
		computing: 'Threads don’t speed up computing: the GIL lets them through one at a time. Processes do.',
		waiting: 'Waiting, though, can overlap, and asyncio needs only one thread for it.',
		ready: 'ready, but it’s not its turn',
		scale:
			'Drawn to scale, by the rules: the GIL changes hands every 5 ms, and a process takes 10 ms to start. Real measurements are in the articles.',
	},
	chooser: {
		title: 'Is your program computing or waiting?',
		computes: {
			title: 'It computes',
			text: 'Numbers, images, parsing files. In the task manager, one core is pegged and the others are idle.',
			sums: {
				link: 'Use processes',
				text: 'Twenty sums of squares: what threads, processes, and asyncio do for them',
			},
			heavy: {
				link: 'Lots of calls, all of them heavy?',
				text: 'Eighty calls: what it costs to give each its own thread or process',
			},
		},
		waits: {
			title: 'It waits',
			text: 'For the network, a database, a disk, a person. The CPU is nearly idle, yet the clock is ticking.',
			download: {
				link: 'Your library supports async: use asyncio',
				text: '160 pages in a single thread',
			},
			sleep: {
				link: 'The calls block: use threads',
				text: 'Eighty sleeping threads, and two seconds for all of them',
			},
		},
		shares: {
			title: 'It changes shared data',
			text: 'Several threads write to one variable. It usually works out. Usually.',
			race: {
				link: 'Watch the race',
				text: 'Four answers where you’d expect two, and a lock that rules out the extra ones',
			},
		},
	},
	reading: {
		title: 'What’s here',
		modules: {
			link: 'threading, multiprocessing, and asyncio',
			text: 'What the GIL is and when it changes hands, how asyncio differs from threads, and what processes cost. Sums of squares and 160 downloads, under all four strategies.',
		},
		parallelism: {
			link: 'On parallelism in Python',
			text: 'A race for one variable, a heavy function, and eighty sleeping threads. What the GIL protects and what it never promised, and why “this is already asyncio” isn’t asyncio yet.',
		},
		challenges:
			'Nine programs with bugs, and you’re the scheduler of each: decide which thread goes on until the balance is below zero and the philosophers stay hungry. Then try the same on the fixed program.',
		lab: 'Your own program on real Python, right in the browser: threads, processes, asyncio, and a timeline. Or any workload from the articles, with any strategy.',
		howItWorks:
			'What’s real on these pages, what’s emulated, and how it’s measured. There’s no server: your browser does all the computing, and no request ever leaves the site.',
	},
};
