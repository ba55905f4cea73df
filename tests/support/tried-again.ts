/** How many requests were sent again because the server had asked for that; since the file of tests began. */
export const triedAgain = { times: 0 };
