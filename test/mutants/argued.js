/** Mutants that no test can notice, with the reason: they mean the same. */
export const ARGUED = [];
