import { buildWithBarePage } from "../bench/bare-build";
import type { FigureRow } from "../support/figure-row";
import { audit, onlyBusy, summary } from "./audit";
import { pause, writing } from "./ledger";
import type { World } from "./world";

/** What a form of one build is answered by an instance of the other: load the page anew. */
const OUTDATED = "404";

/**
 * Two instances of a build replaced under load, one after the other, by a build of the same sources and one page more,
 * which gives its actions other names. People who are on a page of one build are often answered by the other.
 */
export async function rollingRows(world: World): Promise<FigureRow[]> {
  const folder = buildWithBarePage();
  const load = await writing(world);
  await pause(3_000);
  for (const old of [...world.instances]) {
    world.instances.push(await world.another(folder));
    await pause(3_000);
    // The proxy in front sends nothing more there, and what is under way is finished.
    world.instances.splice(world.instances.indexOf(old), 1);
    await old.end();
    await pause(3_000);
  }
  const ledger = await load.stop();
  const found = await audit(ledger);
  const isMixed = (ledger.statuses.get(OUTDATED) ?? 0) > 0;
  return [
    {
      row: "two instances replaced under load by those of another build, one after the other",
      figure: summary(ledger, found),
      target: "0 lost, 0 doubled, nothing refused but forms of the other build (404)",
      met: isMixed && !found.lost && !found.doubled && onlyBusy(ledger, [OUTDATED]),
    },
  ];
}
