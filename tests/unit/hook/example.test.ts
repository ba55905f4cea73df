// The example of docs/webhooks.md is run as it stands there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { newHookSecret, signedHeaders } from "@/lib/hook/signature";

type Example = {
  isFromPendulum: (body: string, headers: Record<string, string>, secret: string) => boolean;
};

test("the documented check accepts what is signed, and nothing else", async () => {
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync("docs/webhooks.md", "utf8")) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), "example-"));
  const file = path.join(folder, "check.mjs");
  writeFileSync(file, code);
  const { isFromPendulum } = (await import(pathToFileURL(file).href)) as Example;
  rmSync(folder, { recursive: true });
  const [present, former] = [newHookSecret(), newHookSecret()];
  const body = '{"type":"test"}';
  const now = new Date();
  const headers = signedHeaders("msg_1", body, [present, former], now);
  expect(isFromPendulum(body, headers, present)).toBe(true);
  expect(isFromPendulum(body, headers, former)).toBe(true);
  expect(isFromPendulum(body, headers, newHookSecret())).toBe(false);
  expect(isFromPendulum(`${body} `, headers, present)).toBe(false);
  expect(isFromPendulum(body, {}, present)).toBe(false);
  const old = signedHeaders("msg_1", body, [present], new Date(now.getTime() - 600_000));
  expect(isFromPendulum(body, old, present)).toBe(false);
});
