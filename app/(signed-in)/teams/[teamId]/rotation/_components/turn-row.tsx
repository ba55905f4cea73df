import { Badge } from "@/app/_components/ui/badge";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";
import { AheadRow } from "./ahead-row";
import { TurnChoices } from "./turn-choices";
import { TurnDecisions } from "./turn-decisions";
import { WhoElse } from "./who-else";

/** One turn ahead: when, who, why this person, who else is eligible, and the possible actions. */
export async function TurnRow({ page, turn }: { page: RotationPage; turn: ProposedTurn }) {
  const t = await getTranslations("rotation.turn");
  const figures = await getFigures();
  const name = page.names.get(turn.personId ?? "") ?? t("somebody");
  const since = turn.lastEndsOn ? figures.month(turn.lastEndsOn) : "";
  return (
    <AheadRow
      days={turn}
      heading={
        <>
          {name}
          {turn.personId === page.viewerId && <span className="text-muted"> {t("you")}</span>}
        </>
      }
      badge={<Badge look="outline">{t(`how-${turn.how}`)}</Badge>}
    >
      {turn.reason && <p>{t(`why-${turn.reason}`, { name, since })}</p>}
      <Dropped turn={turn} />
      <WhoElse page={page} turn={turn} />
      <TurnDecisions page={page} slot={turn.slot} />
      <TurnChoices page={page} turn={turn} />
    </AheadRow>
  );
}

/** Decisions about a turn that no longer hold. */
export async function Dropped({ turn }: { turn: ProposedTurn }) {
  const t = await getTranslations("rotation.turn");
  return turn.dropped.map(({ id, kind, why }) => (
    <p key={id} className="text-muted">
      {t(`dropped-${kind}-${why}`)}
    </p>
  ));
}
