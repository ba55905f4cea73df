import { buildWithBarePage } from "../bench/bare-build";
import type { FigureRow } from "../support/figure-row";
import { audit, onlyBusy, summary } from "./audit";
import { pause, writing } from "./ledger";
import type { World } from "./world";

/** The response to a form of one build from an instance of the other: reload the page. */
const OUTDATED = "404";

/**
 * Replaces two instances of a build under load, one after the other, by a build with one more page, which gives its
 * actions other ids. Forms from a page of one build often go to an instance of the other.
 */
export async function rollingRows(world: World): Promise<FigureRow[]> {
  const folder = buildWithBarePage();
  const load = await writing(world);
  await pause(3_000);
  for (const old of [...world.instances]) {
    world.instances.push(await world.another(folder));
    await pause(3_000);
    // The proxy in front sends no more requests there, and open ones are finished.
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
