import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { UploadedList } from "@/lib/roster/queries";

/** The way back to a list that was uploaded before: to import it, or to hand out its invitations. */
export async function EarlierLists({ lists }: { lists: UploadedList[] }) {
  const t = await getTranslations("roster");
  const figures = await getFigures();
  return (
    <div className="mt-10">
      <Card title={t("title")}>
        <ul className="divide-y divide-line">
          {lists.map(({ id, fileName, uploadedOn, isApplied }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
              <PageLink
                href={`/admin/import/${id}`}
                className="min-w-0 font-medium break-words underline-offset-4 hover:underline"
              >
                {fileName || t("pasted")}
              </PageLink>
              <span className="text-sm text-muted">
                {figures.day(uploadedOn)} · {t(isApplied ? "applied" : "waiting")}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
