import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { ARTICLES, CHALLENGE_PAGES, expect, inLanguage, languageOf, PAGES, PATHS, test, textsOf } from './fixtures.ts';

test('a page that does not exist says so, with status 404', async ({ page }) => {
	const response = await page.goto('no-such-page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
	await page.getByRole('main').getByRole('link', { name: 'Лаборатория' }).click();
	await expect(page).toHaveURL(/\/lab\/$/);
});

test('a page that does not exist says so in every language, with the way to its pages', async ({ page }) => {
	for (const address of ['en/no-such-page/', 'no-such-page/']) {
		const response = await page.goto(address);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('banner').or(page.getByRole('contentinfo'))).toHaveCount(0);
		for (const locale of LOCALES) {
			const { site } = textsOf(inLanguage('', locale));
			await expect(page.getByRole('heading', { name: site.notFound.title })).toBeVisible();
			const own = page.locator(`main section[lang=${locale}]`);
			await expect(own.getByRole('link')).toHaveCount(PATHS.length);
			await expect(own.getByRole('link').first()).toHaveText(site.name);
		}
	}
	await page.getByRole('main').getByRole('link', { name: 'Lab', exact: true }).click();
	await expect(page).toHaveURL(/\/en\/lab\/$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const path of PAGES) {
	test(`/${path} tells search engines and social networks what it is`, async ({ page, request }) => {
		await page.goto(path);
		const content = (selector: string) => page.locator(`head ${selector}`).getAttribute('content');
		expect(await content('meta[name="description"]')).toBeTruthy();
		expect(await page.locator('head link[rel="canonical"]').getAttribute('href')).toMatch(new RegExp(`/${path}$`));
		const picture = new URL((await content('meta[property="og:image"]')) ?? '');
		const response = await request.get(picture.pathname);
		expect(response.ok()).toBe(true);
		expect(response.headers()['content-type']).toBe('image/png');
		expect(await page.locator('head > meta').first().getAttribute('http-equiv')).toBe('content-security-policy');

		const locale = languageOf(path);
		const { site } = textsOf(path);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		expect(await content('meta[property="og:locale"]')).toMatch(new RegExp(`^${locale}_`));
		expect(await content('meta[property="og:locale:alternate"]')).not.toMatch(new RegExp(`^${locale}_`));
		const name = expect.stringMatching(new RegExp(`^${site.name.replaceAll(' ', '\\s')}$`));
		expect(await content('meta[property="og:site_name"]')).toEqual(name);
		const manifest = await request.get((await page.locator('head link[rel=manifest]').getAttribute('href')) ?? '');
		expect(await manifest.json()).toMatchObject({
			lang: locale,
			name,
			start_url: `/${inLanguage('', locale)}`,
		});

		const alternates = await page
			.locator('head link[rel=alternate][hreflang]')
			.evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
		const own = path.slice(inLanguage('', locale).length);
		const languages = [...LOCALES.map((each) => [each, each] as const), ['x-default', DEFAULT_LOCALE] as const];
		expect(alternates).toEqual(
			languages.map(([name, each]) => [name, expect.stringMatching(new RegExp(`[^/]/${inLanguage(own, each)}$`))]),
		);
	});
}

test.describe('the theme', () => {
	const paper = (page: import('@playwright/test').Page) =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

	test('follows the system, until the reader chooses; the choice is there before anything is drawn', async ({
		page,
	}) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('');
		const light = await paper(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		const dark = await paper(page);
		expect(dark).not.toBe(light);

		const button = page.getByRole('button', { name: 'Тёмная тема' });
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'false');
		expect(await paper(page)).toBe(light);

		// The first drawing of the next page has the chosen theme, though no module script has run yet.
		await page.route('**/*.js', (route) => route.abort());
		await page.goto('how-it-works/');
		expect(await paper(page)).toBe(light);
	});

	test('a choice equal to the system’s is forgotten, so that the system leads again', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('');
		const button = page.getByRole('button', { name: 'Тёмная тема' });
		await button.click();
		await button.click();
		expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
	});
});

test.describe('the table of contents', () => {
	test('marks the section that is being read', async ({ page }) => {
		await page.goto('articles/about-parallelism/');
		const links = page.getByRole('navigation', { name: 'Содержание' }).getByRole('link');
		const third = links.nth(2);
		await third.click();
		await expect(third).toHaveAttribute('aria-current', 'true');
		await expect(page.locator('[data-contents] [aria-current]')).toHaveCount(1);
	});

	test('marks the last section after a jump to the end, and none after one back to the title', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 400 });
		await page.goto('articles/about-parallelism/');
		const links = page.getByRole('navigation', { name: 'Содержание' }).getByRole('link');
		await page.keyboard.press('Control+End');
		await expect(links.last()).toHaveAttribute('aria-current', 'true');
		// Chromium drops the key where it has not quite arrived yet.
		await expect(async () => {
			await page.keyboard.press('Control+Home');
			await expect.poll(() => page.evaluate(() => scrollY), { timeout: 2_000 }).toBe(0);
		}).toPass();
		await expect(page.locator('[data-contents] [aria-current]')).toHaveCount(0);
	});
});

test('the pages are linked in their reading order', async ({ page }) => {
	await page.goto('articles/threading-multiprocessing-asyncio/');
	await page.locator('a[rel="next"]').click();
	await expect(page).toHaveURL(/about-parallelism/);
	await page.locator('a[rel="prev"]').click();
	await expect(page).toHaveURL(/threading-multiprocessing-asyncio/);
});

test('in print the article stands on white, without the controls', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('articles/about-parallelism/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Главное меню' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Поиск' })).toBeHidden();
	const ink = await page.evaluate(() => getComputedStyle(document.body).color);
	await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
	expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(ink);
});

test('the site map says of a page when it changed as the page does, and nothing of one that does not say', async ({
	request,
}) => {
	const map = await (await request.get('sitemap-0.xml')).text();
	const said = new Map(
		[...map.matchAll(/<url><loc>https?:\/\/[^/]+\/(.*?)<\/loc>(.*?)<\/url>/g)].map(([, path, rest]) => [path, rest]),
	);
	const days: (string | null)[] = [];
	for (const path of PAGES) {
		const html = await (await request.get(path)).text();
		const day = /<time datetime="?(\d{4}-\d\d-\d\d)/.exec(html)?.[1] ?? null;
		expect(/<lastmod>(\d{4}-\d\d-\d\d)/.exec(said.get(path) ?? '')?.[1] ?? null, path).toBe(day);
		days.push(day);
	}
	expect(days).toContain(null);
	expect(days.filter((day) => day !== null).length).toBeGreaterThan(ARTICLES.length);
});

test('the site map names every page, and where it is in the other languages', async ({ request }) => {
	const map = await (await request.get('sitemap-0.xml')).text();
	const places = [...map.matchAll(/<url><loc>https?:\/\/[^/]+\/(.*?)<\/loc>(.*?)<\/url>/g)];
	expect(places.map(([, path]) => path).toSorted()).toEqual([...PAGES, ...CHALLENGE_PAGES].toSorted());
	for (const [, path = '', links = ''] of places) {
		const own = path.slice(inLanguage('', languageOf(path)).length);
		for (const locale of LOCALES) {
			expect(links).toMatch(new RegExp(`hreflang="${locale}" href="https?://[^/]+/${inLanguage(own, locale)}"`));
		}
	}
});
