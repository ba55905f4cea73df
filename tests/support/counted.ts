/** What a file of tests has looked at so far; told at the end of the run, so that nobody looks at less unnoticed. */
export const counted = {
  /** Requests that were sent again because the server had asked for that. */
  sentAgain: 0,
  /** Cells of the authorisation matrix that were asked for. */
  cellsAsked: 0,
  /** Canaries looked for, over all answers. */
  canariesLookedFor: 0,
};
