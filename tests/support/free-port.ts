import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Systems hand out ports from 32768 (Linux) or 49152 by themselves: one of those could be lost to any
// connection of another test before the server that it is for listens.
const [LOWEST, END] = [10_000, 32_000];

/** From a random place in each process, so that two of them hardly ever choose the same. */
let next = randomInt(LOWEST, END);

/** A free port of this machine, which the system gives to nothing else by itself. */
export async function freePort(): Promise<number> {
  const port = next++;
  if (next === END) next = LOWEST;
  return (await isFree(port)) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
