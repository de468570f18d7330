/** The text of src/start.js, put in at build time (vite.config.ts). */
declare const __START_SCRIPT__: string;
