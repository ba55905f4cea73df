import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createServer as createSite, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testEnvironment } from "@/tests/support/environment";

let open: { close(): unknown }[] = [];

async function origins(issuer?: string) {
  const settings: Record<string, string> = issuer
    ? { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "pendulum", OIDC_CLIENT_SECRET: "hush" }
    : {};
  const database = { DATABASE_URL: "postgresql://localhost/none" };
  const all: Record<string, string> = { ...testEnvironment, ...database, ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.resetModules();
  const { discoverProviderPage, providerOrigins } = await import("@/lib/auth/openid/origins");
  const { env } = await import("@/lib/env");
  const discover = () => Promise.all(env().providers.map(discoverProviderPage));
  return { discover, providerOrigins };
}

async function listening(server: Server): Promise<string> {
  open.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** A provider whose discovery document names this sign-in page; returns its issuer and the requests it got. */
async function provider(
  page: unknown,
  says?: string,
): Promise<{ issuer: string; requests: string[] }> {
  const requests: string[] = [];
  const site = await listening(
    createSite((req, res) => {
      requests.push(req.url ?? "");
      const issuer = says ?? `http://${req.headers.host}/tenant`;
      res.end(JSON.stringify({ issuer, authorization_endpoint: page }));
    }),
  );
  return { issuer: `${site}/tenant/`, requests };
}

beforeEach(() => Reflect.deleteProperty(globalThis, "pendulumProviderOrigins"));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of open) server.close();
  open = [];
});

test("without a provider no request is sent, and forms stay on this site", async () => {
  const { discover, providerOrigins } = await origins();
  await discover();
  expect(providerOrigins()).toEqual([]);
});

test("forms may lead to the issuer and, where it differs, to its sign-in page", async () => {
  const { issuer, requests } = await provider("https://login.example.com/authorize?a=1");
  const { discover, providerOrigins } = await origins(issuer);
  expect(providerOrigins()).toEqual([new URL(issuer).origin]);
  await discover();
  expect(requests).toEqual(["/tenant/.well-known/openid-configuration"]);
  expect(providerOrigins()).toEqual([new URL(issuer).origin, "https://login.example.com"]);
});

test.each(["javascript:alert(1)", "data:,x", "*", "", undefined, "//login.example.com", {}])(
  "a sign-in page at %o is ignored",
  async (page) => {
    const { issuer } = await provider(page);
    const { discover, providerOrigins } = await origins(issuer);
    await expect(discover()).rejects.toThrow();
    expect(providerOrigins()).toEqual([new URL(issuer).origin]);
  },
);

test("a provider that speaks in the name of another is not one", async () => {
  const { issuer } = await provider(
    "https://login.example.com/authorize",
    "https://id.example.com",
  );
  const { discover, providerOrigins } = await origins(issuer);
  await expect(discover()).rejects.toThrow("its issuer is https://id.example.com");
  expect(providerOrigins()).toEqual([new URL(issuer).origin]);
});

test("a provider that never answers times out", async () => {
  const silent = createServer();
  open.push(silent);
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { discover } = await origins(issuer);
  await expect(discover()).rejects.toThrow(/timeout|aborted/i);
});
