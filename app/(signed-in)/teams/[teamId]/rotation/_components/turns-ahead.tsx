import { Badge } from "@/app/_components/ui/badge";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import type { Leading } from "@/lib/rotation/schedule";
import { byStart } from "@/lib/stretch";
import { AheadRow } from "./ahead-row";
import { GapRow } from "./gap-row";
import { TurnRow } from "./turn-row";

/** The next turns, agreed trials outside the rotation, and gaps, by their first day. */
export async function TurnsAhead({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation");
  const turns = page.proposal?.turns.filter(({ gap }) => gap === null) ?? [];
  const trials = page.schedule.filter(({ kind, turnId }) => kind === "agreed" && turnId === null);
  const ahead = [...turns, ...trials, ...page.gaps].toSorted(byStart);
  if (ahead.length === 0) return null;
  const firstAsked = page.gaps.find(({ remedy }) => remedy.kind !== "move");
  return (
    <ol
      className="divide-y divide-line rounded-xl border border-line bg-surface p-5 sm:p-7"
      aria-label={t("next")}
    >
      {ahead.map((one) => {
        if ("how" in one) return <TurnRow key={one.slot} page={page} turn={one} />;
        if ("remedy" in one)
          return <GapRow key={one.startsOn} page={page} gap={one} isFirst={one === firstAsked} />;
        return <TrialAhead key={one.key} page={page} trial={one} />;
      })}
    </ol>
  );
}

async function TrialAhead({ page, trial }: { page: RotationPage; trial: Leading }) {
  const t = await getTranslations("rotation.turn");
  return (
    <AheadRow
      days={trial}
      heading={
        <>
          <span>{page.names.get(trial.personId ?? "") ?? t("somebody")}</span>
          {trial.personId === page.viewerId && <span className="text-muted"> {t("you")}</span>}
        </>
      }
      badge={<Badge look="outline">{t("how-trial")}</Badge>}
    />
  );
}
