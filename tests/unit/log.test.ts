import { afterEach, expect, test, vi } from "vitest";
import { logError, redacted } from "@/lib/log";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['invalid input syntax for type uuid: "my private note"', "my private note"],
  ["mail to jonas@pendulum.example failed", "jonas"],
  ["token 0123456789abcdef0123456789abcdef0123 is used", "0123456789abcdef"],
])("%s is redacted", (text, secret) => {
  expect(redacted(text)).not.toContain(secret);
});

test("an error is logged without what it carries", () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const error = Object.assign(new Error("Failed"), { meta: { detail: "canary" }, code: "P2002" });
  logError("test", error, { path: "/" });
  expect(lines.join("")).toContain("P2002");
  expect(lines.join("")).not.toContain("canary");
});
