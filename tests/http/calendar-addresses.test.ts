// Somebody gives the served app an address from which their absences are read. The outside is made up: names lead
// where the test says, one public address to the server below, and every try to connect is in the log.
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
const asked: string[] = [];
let poured = 0;
let outside: Server | undefined;

const app = runningApp(async () => {
  outside = createServer((req, res) => {
    asked.push(`${req.headers.host}${req.url} ${req.headers.cookie ?? "no cookie"}`);
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
    const pour = () => {
      while (!res.destroyed && res.write("x".repeat(65_536))) poured += 65_536;
      res.once("drain", pour);
    };
    pour();
  } else if (path === "/silent") return;
  else res.end(DAYS);
}

/** What the app answers when somebody gives it an address. */
async function follow(person: CastKey, address: string, encoding = ENCODINGS[0]!) {
  const { cookie } = await app.as(person);
  const call = actionCall("absences#follow", "/absences", { address }, encoding);
  const headers = { ...call.headers, origin: app.url, cookie };
  const { status, body } = await send(app.url, { ...call, headers });
  const words = Object.entries(english.errors).filter(([, sentence]) => body.includes(sentence));
  return { status, said: words.map(([key]) => key) };
}

/** Where the server tried to connect to as to a web server. */
const tried = () =>
  [...app.log().matchAll(/connection-tried (\S+) (\S+)/g)].flatMap(([, host, port]) =>
    port === "80" || port === "443" ? [host] : [],
  );
const to = (target: string) => `http://calendar.example/to/${encodeURIComponent(target)}`;

describe("an address from which absences are read", () => {
  test("is fetched when it is public, without anything of ours, and its days are kept", async () => {
    expect(await follow("jonas", "http://calendar.example/own.ics")).toEqual({
      status: 303,
      said: [],
    });
    expect(asked).toEqual(["calendar.example/own.ics no cookie"]);
    expect(tried()).toEqual([PUBLIC]);
    const kept = await db().absence.findMany({ where: { sourceId: { not: null } } });
    expect(kept.map(({ startsOn }) => startsOn.toISOString().slice(0, 10))).toEqual([NEXT_MONTH]);
  });

  test.each(ENCODINGS)("is refused untried when its name leads inside (%s)", async (encoding) => {
    const before = tried().length;
    const inside = Object.keys(names).filter((host) => host !== "calendar.example");
    for (const host of [...inside, "localhost"]) {
      const { said } = await follow("samir", `http://${host}/`, encoding);
      expect([host, said]).toEqual([host, ["address-not-public"]]);
      await db().$executeRaw`DELETE FROM "rate_limit"`;
    }
    expect(tried().length).toBe(before);
  });

  test("is refused untried when it names an inside host itself, however that is written", async () => {
    const before = tried().length;
    const hosts = ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "169.254.169.254"];
    for (const host of [...hosts, "[::1]", "[::ffff:7f00:1]", "10.0.0.1", "calendar.example:8080"])
      for (const scheme of ["http", "https", "webcal"]) {
        const { said } = await follow("oskar", `${scheme}://${host}/`);
        expect([host, said]).toEqual([host, ["address-wrong"]]);
      }
    expect(tried().length).toBe(before);
  });

  test("is not followed inside, by whatever redirect", async () => {
    const before = asked.length;
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
      expect([target, (await follow("ruth", to(target))).said]).toEqual([target, [why]]);
    expect(asked.length - before).toBe(Object.keys(targets).length + 1);
    expect(new Set(tried())).toEqual(new Set([PUBLIC]));
  });

  test("is left when its text does not end, or does not come", async () => {
    expect((await follow("emil", "http://calendar.example/endless")).said).toEqual([
      "address-large",
    ]);
    expect(poured).toBeLessThan(16 * 1024 * 1024);
    expect((await follow("emil", "http://calendar.example/silent")).said).toEqual(["address-slow"]);
    expect(await db().absenceSource.count()).toBe(1);
  });
});
