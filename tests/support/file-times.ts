import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { childrenSeconds } from "@/scripts/processor-time.mjs";
import { counted } from "./counted";

// Records the cost of a test file, with the processes that it started and ended, for the end of the run.
const folder = process.env.TEST_TIMES;
if (folder) {
  const start = { at: 0, processor: 0 };
  beforeAll(() => {
    Object.assign(start, { at: Date.now(), processor: processorSeconds() });
    Object.assign(counted, { sentAgain: 0, cellsAsked: 0, canariesLookedFor: 0 });
  });
  afterAll(() => {
    const costs = {
      seconds: (Date.now() - start.at) / 1000,
      processor: processorSeconds() - start.processor,
      ...counted,
      name: path.relative(process.cwd(), expect.getState().testPath ?? ""),
    };
    writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify(costs));
  });
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000 + childrenSeconds();
}
