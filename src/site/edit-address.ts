/**
 * Where the text of a page can be mended: its file, below the address that the build is given in `EDIT`, such as
 * `https://github.com/<owner>/<name>/edit/main/`. Null where it is given none.
 */
export function editAddress(file: string | undefined, edit = process.env.EDIT): string | null {
	return edit && file ? new URL(file, edit.replace(/\/*$/, '/')).href : null;
}
