import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "reliability-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run reliability", () => {
  it("prints one object with the documented keys, also for Windows line breaks", () => {
    const { status, stdout, stderr } = run(
      "A,B,C\r\n1,6,2\r\n3,3,\r\n3,4,3\r\n5,1,6\r\n4,4,4\r\n",
      ["--scale", "1-6", "--reverse", "B", "--json"],
    );
    expect(stderr).toContain("1 incomplete row left out");
    const figures: unknown = JSON.parse(stdout);
    expect(Object.keys(figures ?? {})).toEqual(
      "n k alpha alphaStandardized alphaInterval omegaTotal meanInterItemCorrelation sd sem".split(
        " ",
      ),
    );
    expect(figures).toMatchObject({ n: 4, k: 3 });
    expect(status).toBe(0);
  });

  it("exits with 2 and an error for unusable input", () => {
    const wrong = run("A,B,C\n1,2,3\n2,x,3\n", ["--scale", "1-6"]);
    expect(wrong).toMatchObject({ status: 2, stdout: "" });
    expect(wrong.stderr).toBe('line 3, column 2 (B): "x" is not a number\n');
    const unknown = run("A,B,C\n1,2,3\n", ["--scale", "1-6", "--reverse", "D"]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('line 1, column 1: no item is called "D"');
    const constant = run("A,B,C\n1,2,3\n2,2,4\n3,2,3\n", ["--scale", "1-6"]);
    expect(constant.status).toBe(2);
    expect(constant.stderr).toContain("line 1, column 2 (B): the same answer");
    expect(run("A,B\n1,2\n", []).status).toBe(2);
  });
});

function run(table: string, options: string[]) {
  const file = path.join(folder, "items.csv");
  writeFileSync(file, table);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/reliability.ts", file, ...options],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}
