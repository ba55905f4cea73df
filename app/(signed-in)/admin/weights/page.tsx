import { notFound } from "next/navigation";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts, listContextHistory } from "@/lib/context/queries";
import { ContextHistory } from "./_components/context-history";
import { ContextsTable } from "./_components/contexts-table";

export const generateMetadata = titled("weights");

export default async function WeightsPage(props: PageProps<"/admin/weights">) {
  const viewer = await requireViewer();
  const [history, contexts] = await Promise.all([listContextHistory(viewer), findContexts()]);
  if (!history) notFound();
  const { told } = await props.searchParams;
  const t = await getTranslations("weights");
  return (
    <div className="space-y-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      {told === "saved" && (
        <DoneNotice what={told} look="good">
          {t("saved")}
        </DoneNotice>
      )}
      <ContextsTable contexts={contexts} />
      <ContextHistory history={history} />
    </div>
  );
}
