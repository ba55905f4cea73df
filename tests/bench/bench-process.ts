// The measured server: `node --expose-gc --import tsx tests/bench/bench-process.ts`. On request it reports over its
// channel the statements sent to the database, the memory and the processor's time in use, and where that time goes.
import { Session } from "node:inspector/promises";
import pg from "pg";
import { serve } from "@/scripts/serve";

const statements: string[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its client as `this` below
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [string | { text?: string }];
    const text = typeof asked === "string" ? asked : (asked.text ?? "?");
    // The queue of jobs asks by itself, whatever page is open.
    if (!text.includes("pgboss.")) statements.push(text);
    return query.apply(this, args);
  },
});

const profiler = new Session();
const answers: Record<string, () => unknown> = {
  statements: () => statements.splice(0),
  memory: () => {
    globalThis.gc?.();
    return process.memoryUsage();
  },
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  startProfile: async () => {
    profiler.connect();
    await profiler.post("Profiler.enable");
    await profiler.post("Profiler.start");
    return true;
  },
  profile: async () => {
    const { profile } = await profiler.post("Profiler.stop");
    profiler.disconnect();
    return profile;
  },
};

const answer = async (asked: string) => process.send?.(await answers[asked]?.());
process.on("message", (asked: string) => void answer(asked));
process.on("disconnect", () => process.exit());
const { port } = await serve({ port: Number(process.env.PORT), host: "127.0.0.1" });
process.send?.({ port });
