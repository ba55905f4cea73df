import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { runningApp } from "@/tests/support/app";
import { send, visit } from "@/tests/support/raw-request";

const app = runningApp();
let cookie = "";
beforeAll(async () => ({ cookie } = await app.as("jonas")));

const chunks = readdirSync(".next/static", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(".next", "/_next"));

test.each([...["/", "/guide", "/sign-in", "/nowhere", "/api/health", "/%"], ...chunks])(
  "%s carries the security headers",
  async (path) => {
    const { headers, status } = await send(app.url, { path, headers: { cookie } });
    const policy = String(headers["content-security-policy"]);
    // A prebuilt error page has no scripts and no forms.
    if (path === "/nowhere") expect(policy).toMatch(/^default-src 'none'; .*; form-action 'none'$/);
    else {
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
      expect(policy).toContain("form-action 'self';");
    }
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    const isAsset = path.startsWith("/_next/static/") && status === 200;
    expect(headers["cache-control"]).toBe(
      isAsset ? "public, max-age=31536000, immutable" : "private, no-store",
    );
  },
);

test.each<Record<string, string>>([{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }])(
  "a private page is never cached (%o)",
  async (form) => {
    const { headers, status } = await visit(app.url, "/", { cookie, ...form });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("private, no-store");
  },
);

test("every response has its own nonce, and its scripts carry it", async () => {
  const answers = [
    await send(app.url, { path: "/sign-in" }),
    await send(app.url, { path: "/sign-in" }),
  ];
  const nonces = answers.map((answer) => {
    const policy = String(answer.headers["content-security-policy"]);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
    const scripts = answer.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});
