import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { childrenSeconds } from "@/scripts/processor-time.mjs";
import { triedAgain } from "./tried-again";

// Leaves what a file of tests cost, with the processes that it started and ended, for the end of the run.
const folder = process.env.TEST_TIMES;
if (folder) {
  const start = { at: 0, processor: 0 };
  beforeAll(() => Object.assign(start, { at: Date.now(), processor: processorSeconds() }));
  afterAll(() => {
    const told = {
      seconds: (Date.now() - start.at) / 1000,
      processor: processorSeconds() - start.processor,
      triedAgain: triedAgain.times,
      name: path.relative(process.cwd(), expect.getState().testPath ?? ""),
    };
    triedAgain.times = 0;
    writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify(told));
  });
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000 + childrenSeconds();
}
