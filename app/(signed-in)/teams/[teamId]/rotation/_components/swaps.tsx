import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import { slotAt } from "@/lib/rotation/slot";
import { shiftsFrom } from "@/lib/rotation/team-rotation";
import { answer } from "../actions";

/** Requested and agreed swaps, with the possible responses of both people. */
export async function Swaps({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation.swaps");
  const figures = await getFigures();
  const rhythm = page.rhythm && { ...page.rhythm, shifts: shiftsFrom(page.decisions) };
  const day = (slot: number) => (rhythm ? figures.day(slotAt(rhythm, slot).startsOn) : "");
  const nameOf = (id: string) => page.names.get(id) ?? "";
  return (
    <Card title={t("title")}>
      <ul className="space-y-4 text-sm">
        {page.swaps.map(({ id, personId, otherId, slot, otherSlot, agreedAt }) => (
          <li key={id} className="space-y-2">
            <p>
              {t(agreedAt === null ? "asked" : "agreed", {
                person: nameOf(personId),
                other: nameOf(otherId),
                day: day(slot),
                otherDay: day(otherSlot),
              })}
            </p>
            {[personId, otherId].includes(page.viewerId) && (
              <ActionForm action={answer} className="flex flex-wrap gap-3">
                <input type="hidden" name="team" value={page.teamId} />
                <input type="hidden" name="swap" value={id} />
                {agreedAt === null && otherId === page.viewerId ? (
                  <>
                    <SubmitButton name="answer" value="agree">
                      {t("agree")}
                    </SubmitButton>
                    <SubmitButton name="answer" value="decline" look="secondary">
                      {t("decline")}
                    </SubmitButton>
                  </>
                ) : (
                  <SubmitButton name="answer" value="undo" look="secondary">
                    {t("undo")}
                  </SubmitButton>
                )}
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
