import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyId, keyRing, open, seal } from "@/lib/seal";

const bytes = randomBytes(32);
const key = keyRing(bytes);

test("a sealed text opens again, and does not contain the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, purpose) => {
      const sealed = seal(text, key, purpose);
      expect(open(sealed, key, purpose)).toBe(text);
      expect(sealed).toMatch(/^v2\.[0-9a-f]{8}(\.[\w-]*){3}$/);
    }),
  );
  expect(seal("I want to lead", key, "note")).not.toContain("lead");
});

test("the same text is sealed differently each time", () => {
  expect(seal("text", key, "note")).not.toBe(seal("text", key, "note"));
});

test("another key, another purpose or a changed text does not open", () => {
  const sealed = seal("private", key, "note");
  expect(() => open(sealed, keyRing(randomBytes(32)), "note")).toThrow();
  expect(() => open(sealed, key, "hypothesis")).toThrow();
  fc.assert(
    fc.property(fc.nat(2), fc.nat(5), (part, byte) => {
      const parts = sealed.split(".");
      const altered = Buffer.from(parts[part + 2]!, "base64url");
      altered[byte] = altered[byte]! ^ 1;
      parts[part + 2] = altered.toString("base64url");
      expect(() => open(parts.join("."), key, "note")).toThrow();
    }),
  );
});

test.each(["", "v1", "v1.a.b", "v2.a.b.c", "v2.a.b.c.d", "v3.a.b.c", "plain text"])(
  "%j is not a sealed text",
  (text) => {
    expect(() => open(text, key, "note")).toThrow();
  },
);

test("a text opens with the key that sealed it, also after the key changed", () => {
  const next = randomBytes(32);
  const sealed = seal("private", key, "note");
  const rotated = keyRing(next, bytes);
  expect(open(sealed, rotated, "note")).toBe("private");
  expect(open(seal("new", rotated, "note"), keyRing(bytes, next), "note")).toBe("new");
  expect(seal("new", rotated, "note").split(".")[1]).toBe(keyId(next));
  expect(() => open(sealed, keyRing(next), "note")).toThrow("not there");
});

test("a text sealed before keys had ids opens with any key of the ring", () => {
  const named = seal("private", key, "note").split(".");
  const nameless = ["v1", ...named.slice(2)].join(".");
  const other = randomBytes(32);
  for (const ring of [key, keyRing(other, bytes), keyRing(bytes, other)])
    expect(open(nameless, ring, "note")).toBe("private");
  expect(() => open(nameless, keyRing(other, randomBytes(32)), "note")).toThrow();
});
