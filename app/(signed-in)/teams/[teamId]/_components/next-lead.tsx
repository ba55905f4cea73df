import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import type { RotationPage } from "@/lib/rotation/queries";

/** Who leads the team next, by its rotation. */
export async function NextLead({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation.lead-next");
  const figures = await getFigures();
  const next = page.proposal?.turns[0];
  const day = next ? figures.day(next.startsOn) : "";
  const name = next?.personId ? page.names.get(next.personId) : undefined;
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>{!next ? t("none") : name ? t("who", { name, day }) : t("gap", { day })}</p>
        <ButtonLink href={`/teams/${page.teamId}/rotation`} look="secondary">
          {t("more")}
        </ButtonLink>
      </div>
    </Card>
  );
}
