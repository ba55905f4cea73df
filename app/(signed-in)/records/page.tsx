import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { listSharers } from "@/lib/sharing/named-queries";

export const generateMetadata = titled("sharing.records");

export default async function RecordsPage() {
  const viewer = await requireViewer();
  const sharers = await listSharers(viewer, new Date());
  const t = await getTranslations("sharing.records");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {sharers.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <Card title={t("people")}>
          <ul className="divide-y divide-line">
            {sharers.map(({ id, name, audience }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
                <PageLink
                  href={`/records/${id}`}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {name}
                </PageLink>
                <span className="text-sm text-muted">{t(`you.${audience}`)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
