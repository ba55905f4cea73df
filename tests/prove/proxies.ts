import https from "node:https";
import type { LookupFunction } from "node:net";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { actionCall } from "../support/action-call";
import type { FigureRow } from "../support/figure-row";
import { freePort } from "../support/free-port";
import { sendOnce, type HttpAnswer, type Sent } from "../support/raw-request";
import { pause } from "./ledger";
import { HOST, PROXIES, startedProxy } from "./proxy-programs";
import { proofWorld, type World } from "./world";

/** One more than the failures that Pendulum counts for one address in an hour. */
const FAILURES = 101;
const TOO_MANY = "Too many attempts.";
const LARGE = 2_900_000;
/** While an instance is stopped, one of these is opened every `EVERY_MS`. */
const OPENINGS = 100;
const EVERY_MS = 50;

type Ask = (sent: Sent, from?: string) => Promise<HttpAnswer>;

/** Each proxy with a configuration in docs/proxy, for real, in front of two instances. */
export async function proxyRows(): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (const [name, kind] of Object.entries(PROXIES)) {
    const port = await freePort();
    const origin = `https://${HOST}:${port}`;
    const world = await proofWorld({ origin });
    const [one, two] = world.instances;
    const proxy = await startedProxy(kind, port, [one?.url ?? "", two?.url ?? ""]);
    try {
      const ask = through(origin, proxy.certificate);
      const faults = await faultsOf(ask, origin);
      const failed = await failedWhileStopping(ask, world);
      rows.push({
        row: `${name} with docs/proxy/${kind.file}: sign-in, host, address, id, large body`,
        figure: faults.join("; ") || "all as without it",
        target: "all as without it",
        met: faults.length === 0,
      });
      rows.push({
        row: `${name}: one of two instances stopped and ${OPENINGS} pages opened`,
        figure: `${failed} failed`,
        target: "0",
        met: failed === 0,
      });
    } finally {
      await proxy.stop();
      await world.stop();
    }
  }
  return rows;
}

/** Asks through the proxy, over TLS; `from` is an address of this machine. */
function through(origin: string, certificate: Buffer): Ask {
  const agents = new Map<string, https.Agent>();
  const agentFrom = (localAddress: string) => {
    const options = { keepAlive: true, ca: certificate, localAddress, lookup: onThisMachine };
    const agent = agents.get(localAddress) ?? new https.Agent(options);
    agents.set(localAddress, agent);
    return agent;
  };
  return (sent, from = "127.0.0.1") => sendOnce(origin, sent, agentFrom(from));
}

const onThisMachine: LookupFunction = (_, { all }, answer) => {
  if (all) answer(null, [{ address: "127.0.0.1", family: 4 }]);
  else answer(null, "127.0.0.1", 4);
};

/** What is not as it is without the proxy, in words. */
async function faultsOf(ask: Ask, origin: string): Promise<string[]> {
  const faults: string[] = [];
  const signIn = (email: string, password: string, more: Record<string, string> = {}) => {
    const fields = { email, password, to: "/" };
    const call = actionCall("sign-in#signIn", "/sign-in", fields, "plain form");
    return { ...call, headers: { ...call.headers, origin, ...more } };
  };
  for (let failure = 0; failure < FAILURES; failure++) {
    const claimed = { "x-forwarded-for": `10.0.0.${failure}` };
    const answer = await ask(signIn(`${failure}@pendulum.example`, "wrong", claimed), "127.0.0.3");
    const isLast = failure === FAILURES - 1;
    if (answer.status !== 200) faults.push(`a wrong password is answered ${answer.status}`);
    if (isLast && !answer.body.includes(TOO_MANY)) faults.push("claimed addresses are believed");
  }
  const entered = await ask(signIn(CAST.jonas.email, CAST_PASSWORD));
  const cookies = entered.headers["set-cookie"] ?? [];
  const areSafe = cookies.every((cookie) => /^__Host-.*;\s*Secure/i.test(cookie));
  if (entered.status !== 303 || !areSafe)
    faults.push(`sign-in is answered ${entered.status}, cookies ${cookies.join(", ")}`);
  const own = { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
  const home = await ask({ path: "/", headers: { ...own, "x-request-id": "from-the-browser" } });
  if (home.status !== 200) faults.push(`home is answered ${home.status}`);
  const id = home.headers["x-request-id"];
  if (!id || id === "from-the-browser") faults.push(`the id of a request is ${String(id)}`);
  const elsewhere = await ask({ path: "/", headers: { ...own, host: "elsewhere.example" } });
  if (elsewhere.status === 200 && elsewhere.body) faults.push("another host is served");
  const large = await ask({
    method: "POST",
    path: "/sign-in",
    body: "x".repeat(LARGE),
    headers: { origin, "content-type": "multipart/form-data; boundary=edge" },
  });
  // An answer of the proxy's own would have no id.
  if (!large.headers["x-request-id"]) faults.push(`a large body is answered ${large.status}`);
  return faults;
}

/** How many of the pages that are opened while one instance ends are not served. */
async function failedWhileStopping(ask: Ask, world: World): Promise<number> {
  const openings: Promise<boolean>[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    if (opening === OPENINGS / 4) void world.instances[0]?.end();
    openings.push(
      ask({ path: "/sign-in" }).then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
    await pause(EVERY_MS);
  }
  const served = await Promise.all(openings);
  return served.filter((isServed) => !isServed).length;
}
