import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import { lastDayOf } from "@/lib/stretch";

/** Who leads and who led: turns and trials that have begun, which can no longer change. */
export async function PastTurns({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation.past");
  const figures = await getFigures();
  return (
    <Card title={t("title")}>
      <DataTable
        caption={t("title")}
        head={[t("person"), t("from"), t("to"), t("handover")]}
        rows={page.past.map(({ key, personId, turnId, ...days }) => ({
          key,
          cells: [
            page.names.get(personId ?? "") ?? "",
            figures.shortDay(days.startsOn),
            figures.shortDay(lastDayOf(days)),
            turnId ? (
              <PageLink
                key="turn"
                href={`/turns/${turnId}`}
                className="underline underline-offset-4"
              >
                {t("see")}
              </PageLink>
            ) : (
              t("trial")
            ),
          ],
        }))}
      />
    </Card>
  );
}
