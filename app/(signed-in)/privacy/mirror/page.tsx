import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { LeaningRow } from "@/app/(signed-in)/_components/record/leaning-row";
import { PersonRecord } from "@/app/(signed-in)/_components/record/person-record";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { findMirror } from "@/lib/sharing/record-queries";

export const generateMetadata = async () => ({
  title: (await getTranslations("privacy.mirror"))("title"),
});

export default async function MirrorPage() {
  const viewer = await requireViewer();
  const mirror = await findMirror(viewer, new Date());
  const t = await getTranslations("privacy");
  const above = <Link href="/privacy">{t("title")}</Link>;
  if (!mirror)
    return (
      <>
        <PageHeader title={t("mirror.title")} above={above} />
        <EmptyState title={t("noManager")}>{t("noManagerText")}</EmptyState>
      </>
    );
  const { manager, record, row } = mirror;
  return (
    <>
      <PageHeader
        title={t("mirror.of", { name: manager.name })}
        above={above}
        lead={t("mirror.lead", { name: manager.name })}
      />
      <div className="space-y-8">
        {row && (
          <Card title={t("mirror.row")}>
            <LeaningRow name={record.person.name} record={row} />
          </Card>
        )}
        <PersonRecord record={record} />
      </div>
    </>
  );
}
