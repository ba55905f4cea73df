// A person gives the app a calendar address to read absences from. The network is simulated: the test decides what
// names resolve to, one public address leads to the server below, and every connection attempt is logged.
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import english from "@/messages/en/absence.json";
import type { CastKey } from "@/prisma/cast";
import { actionCall, ENCODINGS } from "@/tests/support/action-call";
import { runningApp } from "@/tests/support/app";
import { send } from "@/tests/support/raw-request";

const PUBLIC = "93.184.215.14";
const INSIDE = {
  loopback: "127.0.0.1",
  private: "10.1.2.3",
  "private-12": "172.20.0.1",
  "private-16": "192.168.0.9",
  shared: "100.64.1.1",
  metadata: "169.254.169.254",
  "this-host": "0.0.0.0",
  loopback6: "::1",
  "link-local6": "fe80::1",
  "unique-local6": "fd12::1",
  mapped: "::ffff:127.0.0.1",
  "mapped-metadata": "::ffff:169.254.169.254",
  translated: "64:ff9b::7f00:1",
};
const names = {
  "calendar.example": [PUBLIC],
  "both.example": [PUBLIC, "10.1.2.3"],
  "localhost.": ["127.0.0.1"],
  ...Object.fromEntries(
    Object.entries(INSIDE).map(([name, address]) => [`${name}.example`, [address]]),
  ),
};

const NEXT_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const DAYS = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n\
DTSTART;VALUE=DATE:${NEXT_MONTH.replaceAll("-", "")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const requests: string[] = [];
let bytesSent = 0;
let outside: Server | undefined;

const app = runningApp(async () => {
  outside = createServer((req, res) => {
    requests.push(`${req.headers.host}${req.url} ${req.headers.cookie ?? "no cookie"}`);
    answer(req.url ?? "", res);
  });
  await new Promise<void>((resolve) => outside?.listen(0, "127.0.0.1", resolve));
  const { port } = outside.address() as AddressInfo;
  return { PRETENDED_OUTSIDE: JSON.stringify({ names, ports: { [PUBLIC]: port } }) };
});
afterAll(() => {
  outside?.closeAllConnections();
  outside?.close();
});

function answer(path: string, res: ServerResponse): void {
  if (path.startsWith("/to/"))
    res.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end();
  else if (path === "/endless") {
    const sendMore = () => {
      while (!res.destroyed && res.write("x".repeat(65_536))) bytesSent += 65_536;
      res.once("drain", sendMore);
    };
    sendMore();
  } else if (path === "/silent") return;
  else res.end(DAYS);
}

/** The app's response when a person gives it an address. */
async function follow(person: CastKey, address: string, encoding = ENCODINGS[0]!) {
  const { cookie } = await app.as(person);
  const call = actionCall("absences#follow", "/absences", { address }, encoding);
  const headers = { ...call.headers, origin: app.url, cookie };
  const { status, body } = await send(app.url, { ...call, headers });
  const words = Object.entries(english.errors).filter(([, sentence]) => body.includes(sentence));
  return { status, errors: words.map(([key]) => key) };
}

/** The hosts that the server tried to reach on a web port. */
const tried = () =>
  [...app.log().matchAll(/connection-tried (\S+) (\S+)/g)].flatMap(([, host, port]) =>
    port === "80" || port === "443" ? [host] : [],
  );
const to = (target: string) => `http://calendar.example/to/${encodeURIComponent(target)}`;

describe("a calendar address", () => {
  test("is fetched without cookies when it is public, and its absences are stored", async () => {
    expect(await follow("jonas", "http://calendar.example/own.ics")).toEqual({
      status: 303,
      errors: [],
    });
    expect(requests).toEqual(["calendar.example/own.ics no cookie"]);
    expect(tried()).toEqual([PUBLIC]);
    const kept = await db().absence.findMany({ where: { sourceId: { not: null } } });
    expect(kept.map(({ startsOn }) => startsOn.toISOString().slice(0, 10))).toEqual([NEXT_MONTH]);
  });

  test.each(ENCODINGS)(
    "is refused without a connection when its name resolves to a private address (%s)",
    async (encoding) => {
      const before = tried().length;
      const inside = Object.keys(names).filter((host) => host !== "calendar.example");
      for (const host of [...inside, "localhost"]) {
        const { errors } = await follow("samir", `http://${host}/`, encoding);
        expect([host, errors]).toEqual([host, ["address-not-public"]]);
        await db().$executeRaw`DELETE FROM "rate_limit"`;
      }
      expect(tried().length).toBe(before);
    },
  );

  test("is refused without a connection when it is a private address, in any notation", async () => {
    const before = tried().length;
    const hosts = ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "169.254.169.254"];
    for (const host of [...hosts, "[::1]", "[::ffff:7f00:1]", "10.0.0.1", "calendar.example:8080"])
      for (const scheme of ["http", "https", "webcal"]) {
        const { errors } = await follow("oskar", `${scheme}://${host}/`);
        expect([host, errors]).toEqual([host, ["address-wrong"]]);
      }
    expect(tried().length).toBe(before);
  });

  test("is not followed to a private address by any redirect", async () => {
    const before = requests.length;
    const targets = {
      "http://private.example/": "address-not-public",
      "https://metadata.example/latest/meta-data/": "address-not-public",
      "http://mapped.example/": "address-not-public",
      [to("http://loopback.example/")]: "address-not-public",
      "http://127.0.0.1/": "address-redirects",
      "http://169.254.169.254/latest/meta-data/": "address-redirects",
      "http://[::ffff:127.0.0.1]/": "address-redirects",
      "http://calendar.example:5432/": "address-redirects",
      "file:///etc/passwd": "address-redirects",
    };
    for (const [target, why] of Object.entries(targets))
      expect([target, (await follow("ruth", to(target))).errors]).toEqual([target, [why]]);
    expect(requests.length - before).toBe(Object.keys(targets).length + 1);
    expect(new Set(tried())).toEqual(new Set([PUBLIC]));
  });

  test("is abandoned when the response is endless or never comes", async () => {
    expect((await follow("emil", "http://calendar.example/endless")).errors).toEqual([
      "address-large",
    ]);
    expect(bytesSent).toBeLessThan(16 * 1024 * 1024);
    expect((await follow("emil", "http://calendar.example/silent")).errors).toEqual([
      "address-slow",
    ]);
    expect(await db().absenceSource.count()).toBe(1);
  });
});
