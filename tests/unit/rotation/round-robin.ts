import { obstaclesOf, willingnessOn } from "@/lib/rotation/eligibility";
import type { Offer } from "@/lib/rotation/fairness";
import type { Stretch } from "@/lib/stretch";
import type { Life } from "./random-team";

/** The offers of a plain round robin that skips people who cannot serve; newcomers join at the end. */
export function roundRobin({ candidates, steps }: Life): Offer[] {
  const list: string[] = [];
  const turns: (Stretch & { personId: string })[] = [];
  const offers: Offer[] = [];
  let next = 0;
  for (const { planned } of steps) {
    const wanting = candidates
      .flatMap((one) => {
        const wish = willingnessOn(one, planned);
        return wish && !list.includes(one.id) ? [{ id: one.id, askedAt: wish.askedAt }] : [];
      })
      .sort((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1));
    list.push(...wanting.map(({ id }) => id));
    const around = { turns, passed: new Set<string>() };
    const able = candidates
      .filter((one) => obstaclesOf(one, planned, around).length === 0)
      .map(({ id }) => id);
    const at = list.findIndex((_, step) => able.includes(list[(next + step) % list.length] ?? ""));
    const personId = at < 0 ? undefined : list[(next + at) % list.length];
    if (personId === undefined) continue;
    next = (next + at + 1) % list.length;
    turns.push({ ...planned, personId });
    offers.push({ to: personId, taken: true, among: able });
  }
  return offers;
}
