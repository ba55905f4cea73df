// Whatever return address a request contains, the browser stays on this site.
import { describe, expect, test } from "vitest";
import { CAST_PASSWORD } from "@/prisma/cast";
import { actionCall, ENCODINGS } from "@/tests/support/action-call";
import { preparedApp } from "@/tests/support/prepared-app";
import { HOSTILE_ADDRESSES } from "@/tests/support/hostile-addresses";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { send, type HttpAnswer } from "@/tests/support/raw-request";

const { app, headersOf, fill } = preparedApp();

/** Every target of a response, in headers and body, unescaped. */
function targetsOf({ headers, body }: HttpAnswer): string[] {
  const fromHeaders = [headers.location, headers["x-action-redirect"], headers.refresh];
  const inside = [...body.matchAll(/NEXT_REDIRECT;\w+;([^;"]*);/g)].map(([, target]) => target);
  const hidden = [...body.matchAll(/name="to" value="([^"]*)"/g)].map(([, target]) => target);
  const links = [...body.matchAll(/(?:href|action|content)="((?:[a-z]+:|\/[/\\])[^"]*)"/gi)].map(
    ([, target]) => target,
  );
  return [...fromHeaders, ...inside, ...hidden, ...links]
    .filter((target) => typeof target === "string")
    .map((target) => target.replaceAll("&amp;", "&").replace(/;(push|replace)$/, ""));
}

/** Whether a browser that follows `target` stays on this site, also when it is decoded once more. */
function stays(target: string): boolean {
  if (/[\\\t\r\n]/.test(target) || /^\s/.test(target)) return false;
  const readings = [target];
  try {
    readings.push(decodeURIComponent(target));
  } catch {
    // Not decodable: read as it is.
  }
  return readings.every((reading) => {
    const [path = ""] = reading.split(/[?#]/);
    return URL.canParse(path, app.url) && new URL(path, app.url).origin === app.url;
  });
}

// All addresses where a redirect really happens; elsewhere one of each shape.
const EACH_SHAPE = HOSTILE_ADDRESSES.filter(
  (address) => !/:80|localhost\.evil|3232|::1/.test(address),
);

async function leaving(
  ask: (address: string) => Promise<HttpAnswer>,
  addresses = EACH_SHAPE,
): Promise<unknown[]> {
  const found = await withLimitedConcurrency(addresses, async (address): Promise<unknown[]> => {
    const answer = await ask(address);
    const away = targetsOf(answer).filter((target) => !stays(target));
    return answer.status >= 500 ? [{ address, status: answer.status }] : away;
  });
  return found.flat();
}

test("there are enough of them", () => {
  expect(new Set(HOSTILE_ADDRESSES).size).toBeGreaterThan(300);
});

const PLACES = [
  "/sign-in?to=",
  "/sign-in?callbackUrl=",
  "/sign-in?return=",
  "/sign-in/link?to=",
  "/sign-in/code?to=",
  "/second-factor?to=",
  "/api/auth/signin?callbackUrl=",
  "/api/auth/callback/oidc?callbackUrl=",
  "/api/auth/signout?callbackUrl=",
];

describe.each(["out", "self"])("requested by %s", (viewer) => {
  test.each(PLACES)("%s stays on this site", async (place) => {
    const headers = headersOf(viewer);
    const at = (address: string) =>
      send(app.url, { path: place + encodeURIComponent(safe(address)), headers });
    const all = place === "/sign-in?to=" ? HOSTILE_ADDRESSES : EACH_SHAPE;
    expect(await leaving(at, all)).toEqual([]);
  });
});

// A lone surrogate cannot be written in an address at all.
function safe(address: string): string {
  return address.replace(/[\ud800-\udfff]/g, "");
}

test("a cookie with a return address stays on this site", async () => {
  const at = (address: string) => {
    const cookie = `${headersOf("self").cookie}; pendulum.return=${encodeURIComponent(address)}`;
    return send(app.url, { path: "/sign-in", headers: { cookie } });
  };
  expect(await leaving(at)).toEqual([]);
});

describe.each(ENCODINGS)("forms, as %s", (encoding) => {
  test.each([
    ["sign-in#signInToDemo", "/sign-in", { email: "jonas@pendulum.example" }],
    ["sign-in#signInAtProvider", "/sign-in", {}],
    ["sign-in/link#signInByLink", "/sign-in/link/x", { secret: "x" }],
    ["assessments/draft#keepStep", "/assessments/draft?step=1", { draft: "{jonas.draft}" }],
  ])("%s stays on this site", async (action, path, fields: Record<string, string>) => {
    const filled = Object.entries(fields).map(([name, value]) => [name, fill(value)] as const);
    const at = (to: string) => {
      const call = actionCall(action, path, Object.fromEntries([...filled, ["to", to]]), encoding);
      return send(app.url, { ...call, headers: { ...call.headers, ...headersOf("self") } });
    };
    expect(await leaving(at)).toEqual([]);
  });

  // Each of these hashes a password, so only some are tried.
  test("a successful sign-in stays on this site", async () => {
    const some = HOSTILE_ADDRESSES.filter((_, at) => at % 31 === 0);
    for (const to of some) {
      const fields = { email: "ruth@pendulum.example", password: CAST_PASSWORD, to };
      const call = actionCall("sign-in#signIn", "/sign-in", fields, encoding);
      const headers = { ...call.headers, origin: app.url };
      const answer = await send(app.url, { ...call, headers });
      if (answer.status < 400)
        expect(String(answer.headers["set-cookie"])).toContain("pendulum.session=");
      expect([to, targetsOf(answer).filter((target) => !stays(target))]).toEqual([to, []]);
    }
  });
});
