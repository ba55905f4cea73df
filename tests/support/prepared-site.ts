import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { closeDatabase } from "@/lib/db/client";
import { testEnvironment } from "./environment";
import { viewerCookies, VISITORS } from "./matrix-viewers";
import { seedMatrix, withFacts, type TableFacts } from "./matrix-world";
import { sharedServer, type Shared } from "./server";
import { freshPage } from "./story";

/** A served build for a browser, with all data that the tables of expectations refer to. */
export type PreparedSite = Shared & {
  facts: TableFacts;
  /** `text` with the tables' `{names}` filled in for a viewer. */
  fill: (text: string, viewer: string) => string;
  /** What a browser needs to be signed in as one of the tables' viewers; nothing for nobody. */
  cookiesOf: (viewer: string) => { name: string; value: string; url: string }[];
  /** A page in a separate browser, for one of the tables' viewers. */
  open: (browser: Browser, viewer: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Gives the file one with its own database, to which `db()` in the test process connects too. */
export async function preparedSite(): Promise<PreparedSite> {
  const site = await sharedServer([]);
  const own = { ...testEnvironment, DATABASE_URL: site.databaseUrl };
  Object.assign(process.env, own);
  const facts = await seedMatrix();
  const cookies = await viewerCookies(facts);
  const cookiesOf = (viewer: string) => {
    const [name = "", value = ""] = cookies[viewer]?.split(/=(.*)/s) ?? [];
    return value ? [{ name, value, url: site.url }] : [];
  };
  return {
    ...site,
    facts,
    cookiesOf,
    fill: (text, viewer) => withFacts(text, facts, VISITORS[viewer]?.key ?? "jonas"),
    open: async (browser, viewer, options) => {
      const page = await freshPage(browser, options);
      await page.context().addCookies(cookiesOf(viewer));
      return page;
    },
    stop: async () => {
      await closeDatabase();
      // Other files of the run have their own databases.
      for (const name of Object.keys(own)) Reflect.deleteProperty(process.env, name);
      await site.stop();
    },
  };
}
