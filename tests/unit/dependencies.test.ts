// Dependencies are few, and docs/packages.md says why each is there.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Of packages that run in production; those for development are not counted. */
const MOST = 35;

type Manifest = Record<"dependencies" | "devDependencies", Record<string, string>>;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const rows = readFileSync("docs/packages.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"));
const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

describe("direct dependencies", () => {
  test(`are at most ${MOST} at run time`, () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(MOST);
  });

  test("each have one reason in docs/packages.md, which names no others", () => {
    expect([...named].sort()).toEqual(direct.map(([name]) => name).sort());
  });

  test("are pinned to one version", () => {
    const loose = direct.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+[\w.-]*$/.test(version));
    expect(loose).toEqual([]);
  });
});
