import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { listLooks, listSharingDecisions } from "@/lib/sharing/history-queries";
import { findDirectManager } from "@/lib/sharing/queries";
import { Changed } from "./_components/changed";
import { Decisions } from "./_components/decisions";
import { Looks } from "./_components/looks";
import { Others } from "./_components/others";
import { SharingNow } from "./_components/sharing-now";

export const generateMetadata = async () => ({
  title: (await getTranslations("privacy"))("title"),
});

export default async function PrivacyPage(props: PageProps<"/privacy">) {
  const viewer = await requireViewer();
  const manager = await findDirectManager(viewer);
  const [{ sharing, decisions }, looks] = await Promise.all([
    listSharingDecisions(viewer, manager),
    listLooks(viewer),
  ]);
  const { changed } = await props.searchParams;
  const just = sharing.find(({ assessmentId }) => assessmentId === changed);
  const t = await getTranslations("privacy");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {manager && (
              <ButtonLink href="/privacy/mirror" look="secondary">
                {t("toMirror")}
              </ButtonLink>
            )}
            <ButtonLink href="/privacy/export" look="secondary">
              {t("toExport")}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        {just && manager && <Changed manager={manager} own={just} />}
        <SharingNow manager={manager} sharing={sharing} />
        <Others />
        <Looks looks={looks} />
        <Decisions decisions={decisions} />
      </div>
    </>
  );
}
