import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { canSwap } from "@/lib/rotation/policy";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";
import { offer, pass, swap } from "../actions";

/** The viewer's possible actions on a turn that has not started. */
export async function TurnChoices({ page, turn }: { page: RotationPage; turn: ProposedTurn }) {
  const t = await getTranslations("rotation.do");
  const figures = await getFigures();
  const turns = page.proposal?.turns ?? [];
  const isOpen = turn.how !== "offered";
  const isNext = turns.find((one) => one.how !== "offered" && one.personId)?.slot === turn.slot;
  const isMine = turn.personId === page.viewerId && isOpen;
  const others = turns.filter((other) => canSwap(page.viewerId, turn, other));
  const offered = page.turns.find((one) => one.slot === turn.slot && one.stands);
  const trialId = offered?.trialId;
  const about = (
    <>
      <input type="hidden" name="team" value={page.teamId} />
      <input type="hidden" name="slot" value={turn.slot} />
    </>
  );
  return (
    <div className="flex flex-wrap items-end gap-3">
      {page.steers && isNext && (
        <ActionForm action={offer} className="space-y-3">
          {about}
          <SubmitButton>{t("offer")}</SubmitButton>
        </ActionForm>
      )}
      {page.steers && isOpen && (
        <ButtonLink href={`/teams/${page.teamId}/rotation/turns/${turn.slot}`} look="secondary">
          {t("change")}
        </ButtonLink>
      )}
      {trialId && (page.steers || turn.personId === page.viewerId) && (
        <ButtonLink href={`/trials/${trialId}`} look="secondary">
          {t("trial")}
        </ButtonLink>
      )}
      {offered && (
        <ButtonLink href={`/turns/${offered.id}`} look="secondary">
          {t("handover")}
        </ButtonLink>
      )}
      {isMine && (
        <ActionForm action={pass} className="space-y-3">
          {about}
          <SubmitButton look="secondary">{t("pass")}</SubmitButton>
        </ActionForm>
      )}
      {others.length > 0 && (
        <ActionForm action={swap} className="flex flex-wrap items-end gap-3">
          {about}
          <SelectField
            name="otherSlot"
            label={t("swap-with")}
            options={others.map(({ slot, personId, startsOn }) => ({
              value: String(slot),
              label: `${page.names.get(personId ?? "") ?? ""}, ${figures.shortDay(startsOn)}`,
            }))}
          />
          <SubmitButton look="secondary">{t("swap")}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
