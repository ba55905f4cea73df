import Link from "next/link";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import type { RotationPage } from "@/lib/rotation/queries";

/** Current and past turns, which can no longer change. */
export async function PastTurns({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation.past");
  const figures = await getFigures();
  return (
    <Card title={t("title")}>
      <DataTable
        caption={t("title")}
        head={[t("person"), t("from"), t("to"), t("handover")]}
        rows={page.past.map(({ id, personId, startsOn, endsOn }) => ({
          key: id,
          cells: [
            page.names.get(personId) ?? "",
            figures.shortDay(startsOn),
            figures.shortDay(addDays(endsOn, -1)),
            <Link key="turn" href={`/turns/${id}`} className="underline underline-offset-4">
              {t("see")}
            </Link>,
          ],
        }))}
      />
    </Card>
  );
}
