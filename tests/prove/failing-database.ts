import type { FigureRow } from "../support/figure-row";
import { sendOnce } from "../support/raw-request";
import { audit, onlyBusy, summary } from "./audit";
import { pause, untilItSucceeds, writing } from "./ledger";
import type { World } from "./world";

const KILLS = 50;
const MOST_BACK_MS = 5_000;
/** The guard abandons writes after 30 s, but each wait for the database has a far shorter limit. */
const MOST_WAIT_MS = 11_000;

/** Kills the database server repeatedly under the load of two instances. */
export async function killedDatabaseRows(world: World): Promise<FigureRow[]> {
  const load = await writing(world);
  let slowest = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(500 + ((kill * 131) % 500));
    world.killServer();
    const since = performance.now();
    await untilItSucceeds(() => allWell(world));
    slowest = Math.max(slowest, performance.now() - since);
  }
  const ledger = await load.stop();
  const found = await audit(ledger);
  return [
    {
      row: `PostgreSQL killed × ${KILLS} under load, two instances`,
      figure: `${summary(ledger, found)}; slowest recovery ${(slowest / 1000).toFixed(1)} s`,
      target: "0 lost, 0 doubled, only 503, recovery ≤ 5 s",
      met: !found.lost && !found.doubled && onlyBusy(ledger) && slowest <= MOST_BACK_MS,
    },
  ];
}

/** Makes the connection to the database slow, cut and silent, under load. */
export async function failingLineRows(world: World): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  const states = [
    { what: "slow by 100 ms", set: () => world.line.set("open", 100) },
    { what: "slow by 2 s", set: () => world.line.set("open", 2_000) },
    { what: "cut", set: () => world.line.set("cut") },
    { what: "a black hole", set: () => world.line.set("silent") },
  ];
  for (const { what, set } of states) {
    const load = await writing(world);
    await pause(2_000);
    set();
    await pause(15_000);
    world.line.set("open");
    const since = performance.now();
    await untilItSucceeds(() => allWell(world));
    const back = performance.now() - since;
    await pause(2_000);
    const ledger = await load.stop();
    const found = await audit(ledger);
    rows.push({
      row: `database ${what} for 15 s under load, two instances`,
      figure: `${summary(ledger, found)}; back after ${(back / 1000).toFixed(1)} s`,
      target: "0 lost, 0 doubled, only 503, waits ≤ 11 s, back ≤ 5 s",
      met:
        !found.lost &&
        !found.doubled &&
        onlyBusy(ledger) &&
        ledger.longest <= MOST_WAIT_MS &&
        back <= MOST_BACK_MS,
    });
  }
  return rows;
}

/** Kills one of two instances under load, while the other continues; then starts a new one in its place. */
export async function killedInstanceRows(world: World): Promise<FigureRow[]> {
  const load = await writing(world);
  await pause(3_000);
  const [first] = world.instances;
  await first?.kill();
  // As the proxy in front does, once it notices the failure.
  world.instances.shift();
  await pause(3_000);
  world.instances.push(await world.another());
  await pause(3_000);
  const ledger = await load.stop();
  const found = await audit(ledger);
  return [
    {
      row: "one of two instances killed under load and replaced",
      figure: summary(ledger, found),
      target: "0 lost, 0 doubled, nothing refused but what was under way",
      met: !found.lost && !found.doubled && onlyBusy(ledger, ["broken"]),
    },
  ];
}

/** Throws unless every instance shows a page that reads the database. */
export async function allWell({ instances, cookies }: World): Promise<void> {
  for (const { url } of instances) {
    const answer = await sendOnce(url, { path: "/", headers: { cookie: cookies.self ?? "" } });
    if (answer.status !== 200) throw new Error(`An instance answered ${answer.status}.`);
  }
}
