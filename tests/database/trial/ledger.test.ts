import { expect, test } from "vitest";
import { declineTrial } from "@/lib/trial/mutations";
import { listOwnChances, listTeamChances } from "@/lib/trial/chance/queries";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { freshDatabase } from "@/tests/support/database";
import { ids, later, manager, now, person, proposal, trialWorld, valueOf } from "./world";

freshDatabase();
trialWorld();

test("the person reads each of their chances; the manager reads counts, without reasons; nobody else reads anything", async () => {
  const id = await valueOf(proposeTrial(manager(), proposal(ids.jonas), now));
  await declineTrial(person(), id, later(0.01));
  await valueOf(proposeTrial(person(), proposal(""), later(0.02)));
  const own = await listOwnChances(person(), later(0.03));
  expect(own.map(({ what, by }) => [what, by])).toEqual(
    expect.arrayContaining([
      ["offered", "priya"],
      ["declined", "jonas"],
      ["asked", "jonas"],
    ]),
  );
  const [team] = await listTeamChances(manager(), now);
  expect(team?.people).toEqual([
    { id: ids.jonas, name: "jonas", offered: 1, asked: 1, agreed: 0 },
    { id: ids.lea, name: "lea", offered: 0, asked: 0, agreed: 0 },
  ]);
  expect(JSON.stringify(team)).not.toMatch(/declined|postponed/);
  expect(await listTeamChances(person(), now)).toEqual([]);
  expect(await listOwnChances(manager(), now)).toEqual([]);
});
