import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { open, seal } from "@/lib/seal";

const key = randomBytes(32);

test("what is sealed opens again, and does not show the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, purpose) => {
      const sealed = seal(text, key, purpose);
      expect(open(sealed, key, purpose)).toBe(text);
      expect(sealed).toMatch(/^v1(\.[\w-]*){3}$/);
    }),
  );
  expect(seal("I want to lead", key, "note")).not.toContain("lead");
});

test("the same text is sealed differently each time", () => {
  expect(seal("text", key, "note")).not.toBe(seal("text", key, "note"));
});

test("another key, another purpose or a changed text do not open", () => {
  const sealed = seal("private", key, "note");
  expect(() => open(sealed, randomBytes(32), "note")).toThrow();
  expect(() => open(sealed, key, "hypothesis")).toThrow();
  fc.assert(
    fc.property(fc.nat(2), fc.nat(5), (part, byte) => {
      const parts = sealed.split(".");
      const bytes = Buffer.from(parts[part + 1]!, "base64url");
      bytes[byte] = bytes[byte]! ^ 1;
      parts[part + 1] = bytes.toString("base64url");
      expect(() => open(parts.join("."), key, "note")).toThrow();
    }),
  );
});

test.each(["", "v1", "v1.a.b", "v2.a.b.c", "plain text"])("%j is not a sealed text", (text) => {
  expect(() => open(text, key, "note")).toThrow();
});
