import { once } from "node:events";
import { expect, test } from "vitest";
import { firstPage } from "@/lib/http/first-page";

test("a server is ready once a page succeeds, however often it failed before", async () => {
  const statuses = [500, 503, 200, 500];
  const given: number[] = [];
  await firstPage((_request, response) => {
    given.push(statuses[given.length] ?? 0);
    response.writeHead(given.at(-1) ?? 0).end();
  }, 0);
  expect(given).toEqual([500, 503, 200]);
});

test("a redirect counts as success, and is not followed", async () => {
  const asked: (string | undefined)[] = [];
  await firstPage((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: "/" }).end();
  });
  expect(asked).toEqual(["/sign-in"]);
});

test("a page is read to its end before the port is closed", async () => {
  let left = Promise.resolve("not asked");
  await firstPage((_request, response) => {
    left = once(response, "close").then(() => (response.writableFinished ? "whole" : "broken off"));
    response.write("the beginning");
    setTimeout(() => response.end("and the end"), 50);
  });
  expect(await left).toBe("whole");
});
