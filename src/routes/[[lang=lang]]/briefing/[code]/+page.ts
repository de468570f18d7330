// A sheet of paper: the print button is answered by src/start.js.
export const csr = false;
