// The measured server: `node --expose-gc --import tsx tests/bench/bench-process.ts`. On request it reports over its
// channel the statements sent to the database and the memory in use.
import pg from "pg";
import { serve } from "@/scripts/serve";

let statements: string[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its client as `this` below
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [string | { text?: string }];
    statements.push(typeof asked === "string" ? asked : (asked.text ?? "?"));
    return query.apply(this, args);
  },
});

process.on("message", (asked) => {
  if (asked === "statements") {
    process.send?.(statements);
    statements = [];
    return;
  }
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
process.on("disconnect", () => process.exit());
const { port } = await serve({ port: Number(process.env.PORT), host: "127.0.0.1" });
process.send?.({ port });
