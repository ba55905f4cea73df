import { getFigures } from "@/app/_i18n/figures";
import { getStretchWords } from "@/app/_i18n/stretch-words";
import { getTranslations } from "@/app/_i18n/words";
import type { LaneThing } from "@/lib/career/timeline";

/** Something on a lane in words: what it is, when, and what else is known of it. */
export type ThingWords = { kind: string; name: string; days: string; more: string | null };

/** Says each thing in the reader's language, by its key. */
export async function wordsOfThings(
  things: readonly LaneThing[],
): Promise<ReadonlyMap<string, ThingWords>> {
  const t = await getTranslations("home.history.timeline");
  const career = await getTranslations("career");
  const outcomes = await getTranslations("check-in.decision.outcome");
  const figures = await getFigures();
  const daysOf = await getStretchWords();
  const said = (thing: LaneThing): ThingWords => {
    const kind = t(`kinds.${thing.kind}`);
    const days = daysOf(thing);
    if (thing.kind === "role") {
      const { title, work } = thing.role;
      return { kind, name: title, days, more: career(`work.${work}`) };
    }
    if (thing.kind === "trial") {
      const { team, decision } = thing.trial;
      const more = decision && outcomes(decision.outcome);
      return { kind, name: career("summary.trial", { team }), days, more };
    }
    if (thing.kind === "version") {
      const { version, count } = thing;
      return { kind, name: t("version", { version }), days, more: t("answered", { count }) };
    }
    const { decision } = thing;
    const day = figures.day(decision.on);
    if (decision.after === "plan")
      return { kind, name: decision.record.decision, days: day, more: null };
    const outcome = outcomes(decision.outcome);
    const name = career("summary.afterTrial", { team: decision.team, outcome });
    return { kind, name, days: day, more: decision.record.why || null };
  };
  return new Map(things.map((thing) => [thing.key, said(thing)]));
}
