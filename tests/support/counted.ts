/** Counters of a test file, printed at the end of the run, so that a drop in coverage is noticed. */
export const counted = {
  /** Requests that were retried because the server was busy. */
  sentAgain: 0,
  /** Cells of the authorisation matrix that were requested. */
  cellsAsked: 0,
  /** Canaries searched for, over all responses. */
  canariesLookedFor: 0,
};
