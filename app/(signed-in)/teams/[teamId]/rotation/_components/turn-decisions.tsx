import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import { undo } from "../actions";

/** The decisions about a turn, which can be undone until it starts. */
export async function TurnDecisions({ page, slot }: { page: RotationPage; slot: number }) {
  const t = await getTranslations("rotation.said");
  const decisions = page.decisions.filter((one) => one.slot === slot);
  if (decisions.length === 0) return null;
  return (
    <ul className="space-y-2">
      {decisions.map(({ id, word, personId, days, reason }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span>
            {t(word, {
              name: page.names.get(personId ?? "") ?? "",
              days: days ?? 0,
              reason: reason ?? "",
            })}
          </span>
          {(page.steers || (word === "PASS" && personId === page.viewerId)) && (
            <ActionForm action={undo} className="space-y-2">
              <input type="hidden" name="team" value={page.teamId} />
              <input type="hidden" name="decision" value={id} />
              <SubmitButton look="quiet">{t("undo")}</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
