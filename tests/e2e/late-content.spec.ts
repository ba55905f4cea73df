// A slow line delivers a page in parts: what is being read must not move when the rest arrives.
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { INSPECTION } from "@/tests/support/page-inspection";
import { shiftOf, watchShifts } from "@/tests/support/layout-shift";

/** Time between the two parts of a page; long enough that the browser draws the first. */
const PAUSE_MS = 120;
const PARTS = [0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.97];

let site: PreparedSite;
let slow: { url: string; server: Server; cut: number };
test.beforeAll(async () => {
  site = await preparedSite();
  slow = await slowLine(site.url);
});
test.afterAll(async () => {
  slow.server.close();
  await site.stop();
});

/** Forwards to the site; of a page it sends the share `cut`, and the rest after a pause. */
async function slowLine(target: string) {
  const line = { url: "", cut: 1, server: createServer() };
  line.server.on("request", (asked, answered) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const forwarded = request(target + asked.url, { method: asked.method, headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers);
      if (!answer.headers["content-type"]?.startsWith("text/html")) return answer.pipe(answered);
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", async () => {
        const page = Buffer.concat(chunks);
        const bodyEnds = page.indexOf("<script", page.indexOf("<main"));
        const at = Math.round(
          page.indexOf("<body") + line.cut * (bodyEnds - page.indexOf("<body")),
        );
        answered.write(page.subarray(0, at));
        await wait(PAUSE_MS);
        answered.end(page.subarray(at));
      });
    });
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => line.server.listen(0, "localhost", resolve));
  line.url = `http://localhost:${(line.server.address() as AddressInfo).port}`;
  return line;
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
      for (const cut of PARTS) {
        slow.cut = cut;
        await page.goto(slow.url + site.fill(at, viewer));
        expect.soft([locale, cut, await shiftOf(page)]).toEqual([locale, cut, ""]);
      }
      await page.context().close();
    }
  });
