const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page or a file of the site, given from the site's root: `href('/lab/')` works under any base path. */
export function href(path: `/${string}`): string {
	return base + path.slice(1);
}
