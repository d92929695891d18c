/** The file with all articles of a language for reading devices, in the language's folder. */
export const BOOK = '/parallel-python.epub';
