import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, chooseWhetherToTakePart, passOn } from "@/lib/rotation/own-mutations";
import { findRotation } from "@/lib/rotation/queries";
import { agreeToTrial, declineTrial } from "@/lib/trial/mutations";
import { reviseTerms } from "@/lib/trial/terms/mutations";
import { PEOPLE, type Rotation } from "../../unit/rotation/rotation-check";
import { viewerOf } from "../trial/viewer";

const DAY_MS = 86_400_000;

/** A real rotation: its own team in the database, changed by the mutations that the actions call. */
export async function databaseRotation(start: Date): Promise<Rotation> {
  let now = start;
  const teamId = (await db().team.create({ data: { name: `Team ${performance.now()}` } })).id;
  const since = toDatabaseDay(addDays(dayOf(start, "UTC"), -100));
  const ids: Record<string, string> = {};
  for (const name of [...PEOPLE, "boss"]) {
    const email = `${name}.${teamId}@x.example`;
    ids[name] = (await db().user.create({ data: { name, email } })).id;
    const own = { userId: ids[name], teamId, startsOn: since };
    if (name === "boss") await db().management.create({ data: own });
    else await db().membership.create({ data: own });
  }
  // Each action happens a moment after the one before.
  const at = () => (now = new Date(now.getTime() + 1000));
  const viewer = (name: string): Viewer => {
    const teams =
      name === "boss" ? { managesTeamIds: [teamId], overseesTeamIds: [teamId] } : { teamId };
    return viewerOf(ids[name]!, dayOf(now, "UTC"), teams);
  };
  const done = async (outcome: Promise<{ ok: boolean }>) => (await outcome).ok;
  const page = async () => (await findRotation(viewer("boss"), teamId, now))!;
  const holder = async (slot: number) => {
    const { proposal, names } = await page();
    const turn = proposal!.turns.find((one) => one.slot === slot);
    return turn?.personId ? names.get(turn.personId) : undefined;
  };
  const rhythm = { startsOn: addDays(dayOf(start, "UTC"), 10), turnDays: 28, overlapDays: 7 };
  await setRhythm(viewer("boss"), teamId, rhythm, at());
  return {
    setWillingness: (who, wants) =>
      done(chooseWhetherToTakePart(viewer(who), { teamId, wants }, at())),
    pass: async (slot) => {
      const who = await holder(slot);
      return who ? done(passOn(viewer(who), { teamId, slot }, at())) : false;
    },
    choose: (slot, who) =>
      done(putFirst(viewer("boss"), { teamId, slot, personId: ids[who]!, reason: "x" }, at())),
    move: (slot, days) => done(moveTurn(viewer("boss"), { teamId, slot, days }, at())),
    undo: async () => {
      const { decisions } = await page();
      for (const { id } of decisions.toSorted((one, other) => other.at - one.at))
        if (await done(undoDecision(viewer("boss"), { teamId, decisionId: id }, at()))) return true;
      return false;
    },
    swap: async (slot, otherSlot) => {
      const [who, other] = [await holder(slot), await holder(otherSlot)];
      if (!who || !other || !(await done(askSwap(viewer(who), { teamId, slot, otherSlot }, at()))))
        return false;
      const asked = (await page()).swaps.find((one) => one.agreedAt === null);
      if (!asked) return false;
      const answer = { teamId, swapId: asked.id, answer: "agree" as const };
      return done(answerSwap(viewer(other), answer, at()));
    },
    offer: (slot) => done(offerTurn(viewer("boss"), { teamId, slot }, at())),
    answer: async (slot, agrees) => {
      const turn = (await page()).turns.find(
        (one) => one.slot === slot && one.state === "waiting",
      )!;
      const { trialId, endsOn } = turn;
      const who = viewer(PEOPLE.find((name) => ids[name] === turn.personId)!);
      if (!agrees) return done(declineTrial(who, trialId, at()));
      // Terms must be stored before they can be agreed to.
      if (await done(agreeToTrial(who, trialId, at()))) return false;
      const criteria = [{ track: "IC" as const, text: "x" }];
      await reviseTerms(viewer("boss"), trialId, { criteria, seat: "", returnsOn: endsOn }, at());
      return done(agreeToTrial(who, trialId, at()));
    },
    wait: (days) => {
      now = new Date(now.getTime() + days * DAY_MS);
      return Promise.resolve();
    },
    turns: async () => {
      const { proposal, names } = await page();
      const nameOf = (id: string) => names.get(id) ?? id;
      return proposal!.turns.map(({ slot, startsOn, endsOn, personId, how, able }) => ({
        slot,
        startsOn,
        endsOn,
        how,
        able: able.map(nameOf),
        person: personId && nameOf(personId),
      }));
    },
    begun: async () => {
      const { past, names } = await page();
      return past
        .filter(({ turnId }) => turnId !== null)
        .map(({ personId, startsOn, endsOn }) => ({
          person: names.get(personId ?? "")!,
          startsOn,
          endsOn,
        }));
    },
  };
}
