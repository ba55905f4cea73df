// Few packages ship, and docs/packages.md gives the reason for each.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const MOST_AT_RUN_TIME = 35;

type Manifest = Record<"dependencies" | "devDependencies", Record<string, string>>;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const page = readFileSync("docs/packages.md", "utf8");

/** The packages in the table under a heading. */
function namedUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  const reasons = rows.map((row) => row.split("|"));
  return reasons.flatMap(([, packages = ""]) =>
    [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

test(`at most ${MOST_AT_RUN_TIME} packages ship`, () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(MOST_AT_RUN_TIME);
});

describe.each([
  ["At run time", manifest.dependencies],
  ["For development", manifest.devDependencies],
])("packages: %s", (heading, packages) => {
  test("each have one reason in docs/packages.md, which names no others", () => {
    expect(namedUnder(heading).sort()).toEqual(Object.keys(packages).sort());
  });

  test("are pinned to one version", () => {
    const loose = Object.entries(packages).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+[\w.-]*$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

test("every package in the lock file has an integrity hash", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const unknown = Object.entries(packages)
    .filter(([at, { integrity, link }]) => at !== "" && !link && !integrity?.startsWith("sha512-"))
    .map(([at]) => at);
  expect(unknown).toEqual([]);
});
