import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnPath } from "@/lib/auth/return-path";

const SITE = "https://pendulum.example";

/** Where a browser goes when it is sent to this from the sign-in page. */
const landing = (target: string) => new URL(target, `${SITE}/sign-in`);

const HOSTS = [
  "evil.example",
  "evil.example/",
  "pendulum.example@evil.example",
  "[::1]",
  "evil。example",
];
const BEFORE_A_HOST = [
  ...["//", "///", "////", "\\\\", "\\/", "/\\", "/\\/", "\\", "/\t/", "/\n/", "\t//", " //"],
  ...[
    "https://",
    "http://",
    "HTTPS://",
    "https:/",
    "https:",
    "https:\\\\",
    "ftp://",
    "//user:word@",
  ],
  ...[
    "/%2f",
    "/%2F/",
    "/%2f%2f",
    "/%5c",
    "/%5C/",
    "/%09/",
    "/%0d%0a/",
    "/%00/",
    "/.//",
    "/..//",
    "/a/..//",
  ],
];
const ELSEWHERE = BEFORE_A_HOST.flatMap((start) => HOSTS.map((host) => start + host));

const ODD = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<b>",
    "vbscript:x",
    "blob:x",
    "file:///etc",
  ],
  ...[
    "",
    " ",
    "trials",
    "./trials",
    "../trials",
    "?to=/",
    "#top",
    "about:blank",
    "/\u0000",
    "/a\u007fb",
  ],
  ...[
    `${SITE}.evil.example/`,
    `${SITE}@evil.example/`,
    `${SITE}:444/`,
    "https://pendulum.example",
    "/\\\\x",
  ],
  ...[
    "/trials%0d%0aSet-Cookie:x=1",
    "/trials\r\nSet-Cookie: x=1",
    "/a%5c%5cb",
    `/${"a".repeat(1000)}`,
  ],
];
const NOT_TEXTS = [undefined, null, 7, {}, ["/trials", "/teams"], new String("/trials")];
const NOT_RETURN_PATHS = [
  "/sign-in",
  "/sign-in/code",
  "/sign-in?to=/x",
  "/join/abc",
  "/api/auth/signout",
  "/api",
];

describe("an address that leaves the site or is not a path becomes the home page", () => {
  test(`there are enough of them: ${ELSEWHERE.length + ODD.length}`, () => {
    expect(ELSEWHERE.length + ODD.length).toBeGreaterThan(150);
  });

  test.each([...ELSEWHERE, ...ODD])("%j", (payload) => {
    for (const origin of [undefined, SITE]) {
      const path = returnPath(payload, origin);
      expect(landing(path).origin).toBe(SITE);
      expect(path).toBe("/");
    }
  });

  test.each(NOT_TEXTS)("%o", (payload) => expect(returnPath(payload)).toBe("/"));
});

test.each(NOT_RETURN_PATHS)("%s is not a return path after signing in", (path) => {
  for (const wanted of [path, SITE + path]) expect(returnPath(wanted, SITE)).toBe("/");
});

test.each([
  ["/", "/"],
  ["/trials", "/trials"],
  ["/trials?a=1&b=%2F", "/trials?a=1&b=%2F"],
  ["/teams/1/people/2#top", "/teams/1/people/2"],
  ["/a/../trials", "/trials"],
  ["/joined", "/joined"],
  ["/guide?q=é", "/guide?q=%C3%A9"],
  [`${SITE}/trials`, "/trials"],
  ["/./%2fevil.example", "/"],
])("%s leads to %s", (wanted, path) => {
  expect(returnPath(wanted, SITE)).toBe(path);
});

test("an absolute address of this site is accepted only when the site's origin is given", () => {
  expect(returnPath(`${SITE}/trials`)).toBe("/");
});

test("for any input the browser stays on the site, and the function is idempotent", () => {
  const piece = fc.constantFrom(
    ..."/\\.:@?#%&=;\t\n\r \u0000aé2f5c09".split(""),
    ...["//", "..", "%2f", "%5c", "http:", "evil.example", SITE, "javascript:"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = returnPath(pieces.join(""), SITE);
      expect(landing(path).origin).toBe(SITE);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(returnPath(path, SITE)).toBe(path);
    }),
    { numRuns: 3_000 },
  );
});
