import { expect, inLanguage, test, textsIn } from './fixtures.ts';

const ARTICLE = 'articles/about-parallelism/';
const { notice, accept, decline } = textsIn('en').site.language;

test('a link to a program keeps the program in the other language', async ({ page }) => {
	await page.goto('lab/#listing=race/threads.py');
	await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/lab\/#listing=race\/threads\.py$/);
	await expect(page.locator('.cm-content')).toContainText('triple_slowly');
});

test('the switch of languages keeps the place on the page, there and back', async ({ page }) => {
	// Without a glide, during which the place is on its way.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(ARTICLE);
	await page.getByRole('navigation', { name: 'Содержание' }).getByRole('link', { name: 'Гонка', exact: true }).click();
	const current = page.locator('[data-contents] [aria-current]');
	await expect(current).toHaveAttribute('href', '#race');
	const english = page.getByRole('banner').getByRole('link', { name: 'English' });
	const place = await page.evaluate(() => scrollY);
	await english.focus();
	expect(await page.evaluate(() => scrollY), 'the page stays when the focus comes to its header').toBe(place);
	await english.click();
	await expect(page).toHaveURL(/\/en\/articles\/about-parallelism\/#race$/);
	await expect(page.getByRole('heading', { name: 'The race', exact: true })).toBeInViewport();
	await expect(current).toHaveAttribute('href', '#race');
	const russian = page.getByRole('banner').getByRole('link', { name: 'Русский' });
	await russian.focus();
	await russian.click();
	await expect(page).toHaveURL(/[^n]\/articles\/about-parallelism\/#race$/);
	await expect(page.getByRole('heading', { name: 'Гонка', exact: true })).toBeInViewport();
});

test.describe('a reader whose browser prefers English', () => {
	test.use({ locale: 'en-US' });

	test('is offered it in English, is sent nowhere unasked, and is taken there by the offer', async ({ page }) => {
		await page.goto('how-it-works/#network');
		const offer = page.locator('.site-notice');
		await expect(offer).toHaveAttribute('lang', 'en');
		await expect(offer.getByRole('status')).toHaveText(notice);
		await expect(page).toHaveURL(/[^n]\/how-it-works\/#network$/);
		await offer.getByRole('button', { name: accept }).click();
		await expect(page).toHaveURL(/\/en\/how-it-works\//);
		await expect(offer).toHaveCount(0);

		await page.goto('lab/');
		await expect(page.locator('.lab')).toBeVisible();
		await page.waitForLoadState('networkidle');
		await expect(offer, 'who has chosen once is not asked again').toHaveCount(0);
	});

	test('who stays is not asked again', async ({ page }) => {
		await page.goto('');
		await page.getByRole('button', { name: decline }).click();
		await page.goto(ARTICLE, { waitUntil: 'networkidle' });
		await expect(page.locator('.site-notice')).toHaveCount(0);
	});

	test('is offered nothing on an English page', async ({ page }) => {
		await page.goto(inLanguage('', 'en'), { waitUntil: 'networkidle' });
		await expect(page.locator('.site-notice')).toHaveCount(0);
	});
});
