import type { FigureRow } from "../support/figure-row";
import { audit, onlyBusy, summary } from "./audit";
import { allWell } from "./failing-database";
import { pause, untilItSucceeds, writing } from "./ledger";
import { replicatedPostgres } from "./replicated-postgres";
import { proofWorld } from "./world";

const ROUNDS = 10;

/**
 * The primary is killed and its synchronous standby promoted, again and again, under the load of two instances that
 * reach them through HAProxy.
 */
export async function failOverRows(): Promise<FigureRow[]> {
  const database = await replicatedPostgres();
  const world = await proofWorld({ database });
  try {
    const load = await writing(world);
    let slowest = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await pause(2_000 + ((round * 131) % 500));
      const since = performance.now();
      await database.failOver();
      await untilItSucceeds(() => allWell(world));
      slowest = Math.max(slowest, performance.now() - since);
      await database.repair();
    }
    const ledger = await load.stop();
    const found = await audit(ledger);
    return [
      {
        row: `primary killed and its synchronous standby promoted × ${ROUNDS} under load, behind HAProxy, two instances`,
        figure: `${summary(ledger, found)}; slowest recovery ${(slowest / 1000).toFixed(1)} s`,
        target: "0 lost, 0 doubled, only 503",
        met: !found.lost && !found.doubled && onlyBusy(ledger),
      },
    ];
  } finally {
    await world.stop();
  }
}
