import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import { isAsked } from "@/lib/reminder/ask-due";
import type { GapAhead } from "@/lib/rotation/gap-ahead";
import type { RotationPage } from "@/lib/rotation/queries";
import { ask } from "../actions";
import { AheadRow } from "./ahead-row";
import { TurnDecisions } from "./turn-decisions";
import { Dropped } from "./turn-row";
import { WhoElse } from "./who-else";

/** Days that nobody can lead: why, and the one act that helps. `isFirst`: the first one asks the team. */
export async function GapRow(props: { page: RotationPage; gap: GapAhead; isFirst: boolean }) {
  const { page, gap } = props;
  const t = await getTranslations("rotation.gap");
  const turns = page.proposal?.turns.filter(({ slot }) => gap.slots.includes(slot)) ?? [];
  const cause = gap.cause
    ? t(`cause-${gap.cause.obstacle}`, { people: gap.cause.people })
    : t("nobody");
  return (
    <AheadRow days={gap} id={`gap-${gap.startsOn}`} heading={t("heading")}>
      <p>{t("because", { cause })}</p>
      {turns[0] && <WhoElse page={page} turn={turns[0]} />}
      {turns.map((turn) => (
        <div key={turn.slot} className="space-y-2 empty:hidden">
          <Dropped turn={turn} />
          <TurnDecisions page={page} slot={turn.slot} />
        </div>
      ))}
      <Act page={page} gap={gap} isFirst={props.isFirst} />
    </AheadRow>
  );
}

async function Act(props: { page: RotationPage; gap: GapAhead; isFirst: boolean }) {
  const { page, gap } = props;
  const t = await getTranslations("rotation.gap");
  const figures = await getFigures();
  const { remedy, startsOn, slots } = gap;
  if (remedy.kind === "move") {
    const day = figures.day(addDays(startsOn, remedy.days));
    const name = page.names.get(remedy.personId) ?? "";
    const href = `/teams/${page.teamId}/rotation/turns/${slots[0]}?days=${remedy.days}`;
    return (
      <>
        <p>{t("move", { day, name })}</p>
        {page.steers && (
          <ButtonLink href={href} look="secondary">
            {t("toMove")}
          </ButtonLink>
        )}
      </>
    );
  }
  if (isAsked(page.askedOn, page.today))
    return <p className="text-muted">{t("asked", { day: figures.day(page.askedOn) })}</p>;
  if (!page.steers || !props.isFirst) return <p className="text-muted">{t(remedy.kind)}</p>;
  return (
    <>
      <p className="text-muted">{t(remedy.kind)}</p>
      <ActionForm action={ask} className="space-y-2">
        <input type="hidden" name="team" value={page.teamId} />
        <SubmitButton>{t("askTeam")}</SubmitButton>
      </ActionForm>
    </>
  );
}
