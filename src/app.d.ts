/** The text of src/start.js, put in at build time (vite.config.ts). */
declare const __START_SCRIPT__: string;

/** Bytes of the unpacked engine, for its progress bar. */
declare const __ENGINE_BYTES__: number;
/** Address of the search script below the folder of the site (vite.config.ts). */
declare const __SEARCH_SCRIPT__: string;
/** Address of the script of the downloads below charts, the same way. */
declare const __FIGURES_SCRIPT__: string;
/** Address of the script that draws the lists of a board anew, the same way. */
declare const __LISTS_SCRIPT__: string;
