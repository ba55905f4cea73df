// A slow line delivers a page in parts: what is being read must not move when the rest arrives.
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, type Page } from "@playwright/test";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { INSPECTION } from "@/tests/support/page-inspection";
import { shiftOf, watchShifts } from "@/tests/support/layout-shift";

/** How much of a page's text is delivered at first. */
const PARTS = [0.4, 0.55, 0.7, 0.85, 0.95];

let site: PreparedSite;
let line: SlowLine;
test.beforeAll(async () => {
  site = await preparedSite();
  line = await slowLine(site.url);
});
test.afterAll(async () => {
  line.close();
  await site.stop();
});

type SlowLine = {
  url: string;
  /** The part of the next page that is delivered at once. */
  part: number;
  /** Delivers the rest. */
  release: () => void;
  close: () => void;
};

async function slowLine(target: string): Promise<SlowLine> {
  const server = createServer((asked, answered) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const address = new URL(asked.url ?? "/", target);
    const forwarded = request(address, { method: asked.method, headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers);
      if (!answer.headers["content-type"]?.startsWith("text/html")) return answer.pipe(answered);
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const page = Buffer.concat(chunks);
        const starts = page.indexOf("<main");
        const ends = page.indexOf("</footer");
        const at = Math.round(starts + own.part * (ends - starts));
        answered.write(page.subarray(0, at));
        own.release = () => answered.end(page.subarray(at));
      });
    });
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const own: SlowLine = { url, part: 1, release: () => undefined, close: () => server.close() };
  return own;
}

/** Resolves once the browser has drawn what has arrived. */
async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
}

const PAGES = [
  ["nobody", "/sign-in"],
  ["nobody", "/sign-in/forgotten"],
  ["manager", "/sign-in/link/{none}"],
] as const;

for (const [viewer, at] of PAGES)
  test(`${at}, delivered in parts, does not move`, async ({ browser }) => {
    for (const locale of ["en", "fr"]) {
      const page = await site.open(browser, viewer, { ...INSPECTION, locale });
      await watchShifts(page);
      for (const part of PARTS) {
        line.part = part;
        await page.goto(line.url + site.fill(at, viewer), { waitUntil: "commit" });
        await isDrawn(page);
        line.release();
        await page.waitForLoadState();
        expect.soft([locale, part, await shiftOf(page)]).toEqual([locale, part, ""]);
      }
      await page.context().close();
    }
  });
