// Nothing here needs script beyond the face controls of every page.
export const csr = false;
