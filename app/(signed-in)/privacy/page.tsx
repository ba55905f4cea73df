import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { assessmentsFrom, choicesFrom } from "@/lib/sharing/choice";
import { findChoices, listLooks } from "@/lib/sharing/history-queries";
import { parsePage } from "@/lib/sharing/input";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { Changed } from "./_components/changed";
import { Choices } from "./_components/choices";
import { Looks } from "./_components/looks";
import { Others } from "./_components/others";
import { Readers } from "./_components/readers";

export const generateMetadata = async () => ({
  title: (await getTranslations("privacy"))("title"),
});

export default async function PrivacyPage(props: PageProps<"/privacy">) {
  const viewer = await requireViewer();
  const { changed, looks: looksPage, choices: choicesPage } = await props.searchParams;
  const [sharing, rows, looks] = await Promise.all([
    findOwnSharing(viewer),
    findChoices(viewer),
    listLooks(viewer, parsePage(looksPage)),
  ]);
  const { timeZone, today } = viewer;
  const t = await getTranslations("privacy");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {typeof changed === "string" && (
          <Changed {...{ changed, sharing, rows, today, timeZone }} />
        )}
        <Readers {...{ sharing, timeZone }} assessments={assessmentsFrom(rows, timeZone)} />
        {/* Consent to figures about groups is a section of its own, here. */}
        <Others />
        <Looks {...looks} />
        <Choices choices={choicesFrom(rows, timeZone)} page={parsePage(choicesPage)} />
      </div>
    </>
  );
}
