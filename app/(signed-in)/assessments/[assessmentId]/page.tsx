import Link from "next/link";
import { notFound } from "next/navigation";
import { ResultView } from "@/app/(signed-in)/_components/result/result-view";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findAssessment } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { SharingPanel } from "./_components/sharing-panel";

export const generateMetadata = titled("result");

export default async function ResultPage(props: PageProps<"/assessments/[assessmentId]">) {
  const viewer = await requireViewer();
  const { assessmentId } = await props.params;
  const record = await findAssessment(viewer, assessmentId);
  if (!record) notFound();
  const sharing = await findOwnSharing(viewer);
  const t = await getTranslations("result");
  const figures = await getFigures();
  return (
    <>
      <PageHeader
        above={<Link href="/assessments">{t("above")}</Link>}
        title={t("heading", { day: figures.day(record.day) })}
      />
      <div className="space-y-6">
        {record.careless && (
          <Notice>
            <p className="font-medium">{t("careless.title")}</p>
            <p className="mt-1">{t("careless.text")}</p>
            <p className="mt-2">
              <Link href="/assessments/draft" className="underline underline-offset-4">
                {t("careless.again")}
              </Link>
            </p>
          </Notice>
        )}
        <ResultView grade="EVERYTHING" record={record} own />
        <SharingPanel assessmentId={record.id} sharing={sharing} />
      </div>
    </>
  );
}
