import { Badge } from "@/app/_components/ui/badge";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import type { Leading } from "@/lib/rotation/schedule";
import { byStart, lastDayOf } from "@/lib/stretch";
import { TurnCard } from "./turn-card";

/** The next turns, and the agreed trials outside the rotation, by their first day. */
export async function TurnsAhead({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation");
  const trials = page.schedule.filter(({ kind, turnId }) => kind === "agreed" && turnId === null);
  const ahead = [...(page.proposal?.turns ?? []), ...trials].toSorted(byStart);
  if (ahead.length === 0) return null;
  return (
    <ol className="space-y-4" aria-label={t("next")}>
      {ahead.map((one) =>
        "how" in one ? (
          <TurnCard key={one.slot} page={page} turn={one} />
        ) : (
          <TrialAhead key={one.key} page={page} trial={one} />
        ),
      )}
    </ol>
  );
}

async function TrialAhead({ page, trial }: { page: RotationPage; trial: Leading }) {
  const t = await getTranslations("rotation.turn");
  const figures = await getFigures();
  const days = { from: figures.day(trial.startsOn), to: figures.day(lastDayOf(trial)) };
  return (
    <li className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-lg font-semibold">
          {page.names.get(trial.personId ?? "") ?? t("somebody")}
          {trial.personId === page.viewerId && <span className="text-muted"> {t("you")}</span>}
        </p>
        <p className="text-sm text-muted">{t("days", days)}</p>
      </div>
      <p className="mt-2 text-sm">
        <Badge look="outline">{t("how-trial")}</Badge>
      </p>
    </li>
  );
}
