/**
 * The environment of the server's programs: nothing of the caller's (PGDATA, PGOPTIONS, LANG …) may
 * affect them.
 */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: process.env.NODE_ENV,
};
