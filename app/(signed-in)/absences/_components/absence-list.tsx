import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAbsence } from "@/lib/absence/queries";
import { remove } from "../actions";

/** Current and future absences, the earliest first. */
export async function AbsenceList({ absences }: { absences: OwnAbsence[] }) {
  const t = await getTranslations("absence");
  const { day } = await getFigures();
  return (
    <Card title={t("list")}>
      {absences.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {absences.map(({ id, startsOn, lastOn, isRead }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span>{t("days", { from: day(startsOn), to: day(lastOn) })}</span>
            {isRead ? (
              <span className="text-sm text-muted">{t("is-read")}</span>
            ) : (
              <form action={remove}>
                <input type="hidden" name="absence" value={id} />
                <SubmitButton look="quiet">{t("remove")}</SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
