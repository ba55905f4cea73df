/** An id as rows have them. */
export const SOME_ID = "0198f3a2-7c11-7d2e-8f00-1b2c3d4e5f60";
