import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { NextLead as Next } from "@/lib/rotation/next-lead-queries";

/** Who leads the team next, by its rotation. */
export async function NextLead({ teamId, next }: { teamId: string; next: Next | null }) {
  const t = await getTranslations("rotation.lead-next");
  const figures = await getFigures();
  const day = next ? figures.day(next.startsOn) : "";
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>
          {!next ? t("none") : next.name ? t("who", { name: next.name, day }) : t("gap", { day })}
        </p>
        <ButtonLink href={`/teams/${teamId}/rotation`} look="secondary">
          {t("more")}
        </ButtonLink>
      </div>
    </Card>
  );
}
