import { Badge } from "@/app/_components/ui/badge";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";
import { lastDayOf } from "@/lib/stretch";
import { GapNote } from "./gap-note";
import { TurnChoices } from "./turn-choices";
import { TurnDecisions } from "./turn-decisions";
import { WhoElse } from "./who-else";

/** One turn ahead: when, who, why this person, who else is eligible, and the possible actions. */
export async function TurnCard({ page, turn }: { page: RotationPage; turn: ProposedTurn }) {
  const t = await getTranslations("rotation.turn");
  const figures = await getFigures();
  const gaps = page.schedule.filter(({ kind, slot }) => kind === "gap" && slot === turn.slot);
  const [first = turn, last = first] = [gaps[0], gaps.at(-1)];
  const days = { from: figures.day(first.startsOn), to: figures.day(lastDayOf(last)) };
  // A trial outside the rotation can take every day of a slot.
  const isTaken = turn.gap !== null && gaps.length === 0;
  const name = turn.personId && (page.names.get(turn.personId) ?? t("somebody"));
  const since = turn.lastEndsOn ? figures.month(turn.lastEndsOn) : "";
  return (
    <li className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-lg font-semibold">
          {name ?? t(isTaken ? "taken" : "nobody")}
          {turn.personId === page.viewerId && <span className="text-muted"> {t("you")}</span>}
        </h2>
        <p className="text-sm text-muted">{t("days", days)}</p>
      </div>
      <div className="mt-2 space-y-3 text-sm">
        {turn.gap ? (
          <GapNote turn={turn} gap={turn.gap} isTaken={isTaken} page={page} />
        ) : (
          <p>
            <Badge look="outline">{t(`how-${turn.how}`)}</Badge>{" "}
            {turn.reason && t(`why-${turn.reason}`, { name: name ?? "", since })}
          </p>
        )}
        {turn.dropped.map(({ id, kind, why }) => (
          <p key={id} className="text-muted">
            {t(`dropped-${kind}-${why}`)}
          </p>
        ))}
        <WhoElse page={page} turn={turn} />
        <TurnDecisions page={page} slot={turn.slot} />
        <TurnChoices page={page} turn={turn} />
      </div>
    </li>
  );
}
