import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { hasDirectory, listProviderViews } from "@/lib/federation/queries";
import { listAllTeams } from "@/lib/team/list-queries";
import { ProviderSection } from "./_components/provider-section";

export const generateMetadata = titled("security");

export default async function SecurityPage(props: PageProps<"/admin/security">) {
  const viewer = await requireViewer();
  const providers = await listProviderViews(viewer);
  const teams = providers && (await listAllTeams(viewer));
  if (!teams) notFound();
  const { told } = await props.searchParams;
  const t = await getTranslations("security");
  const isKeptByDirectory = await hasDirectory(new Date());
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-10">
        {told === "removed" && (
          <DoneNotice what={told} look="good">
            {t("done.removed")}
          </DoneNotice>
        )}
        {providers.length === 0 && (
          <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>
        )}
        {providers.length > 1 && <Notice>{t("several")}</Notice>}
        {providers.map((provider) => (
          <ProviderSection
            key={provider.id}
            provider={provider}
            isOnly={providers.length === 1}
            isKeptByDirectory={isKeptByDirectory}
            teams={teams.map(({ id, path }) => ({ id, name: path }))}
          />
        ))}
      </div>
    </>
  );
}
