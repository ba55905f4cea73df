import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { GivenDelegation } from "@/lib/team/delegation/queries";
import { end } from "../actions";

/** Who stands in for the viewer, today and later; it also says so when the last of them has ended. */
export async function GivenCard({ given, today }: { given: GivenDelegation[]; today: Day }) {
  const t = await getTranslations("delegation.given");
  const figures = await getFigures();
  const rows = (
    <ul className="divide-y divide-line">
      {given.map(({ id, name, startsOn, lastDay }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <p>
            {startsOn <= today
              ? t("now", { name, day: figures.day(lastDay) })
              : t("later", { name, from: figures.day(startsOn), to: figures.day(lastDay) })}
          </p>
          <SubmitButton look="secondary" name="delegation" value={id}>
            <span aria-hidden>{t("end")}</span>
            <span className="sr-only">{t("endOf", { name })}</span>
          </SubmitButton>
        </li>
      ))}
    </ul>
  );
  return (
    <ActionForm action={end}>
      {given.length > 0 && <Card title={t("title")}>{rows}</Card>}
    </ActionForm>
  );
}
