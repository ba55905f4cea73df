import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { changesAnything } from "@/lib/roster/plan";
import { previewUpload } from "@/lib/roster/queries";
import { summaryFrom, summaryOf } from "@/lib/roster/summary";
import { ConfirmForm } from "../_components/confirm-form";
import { DayOrderNotice } from "../_components/day-order-notice";
import { Invited } from "../_components/invited";
import { ProblemList } from "../_components/problem-list";
import { StepGroups } from "../_components/step-groups";

export const generateMetadata = async () => ({
  title: (await getTranslations("import"))("previewTitle"),
});

export default async function PreviewPage(props: PageProps<"/admin/import/[uploadId]">) {
  const { uploadId } = await props.params;
  const preview = await previewUpload(await requireViewer(), uploadId);
  if (!preview) notFound();
  const t = await getTranslations("import");
  if (preview.applied)
    return (
      <div className="max-w-3xl">
        <PageHeader
          title={t("applied")}
          lead={t("summary", summaryFrom(preview.summary))}
          actions={<ButtonLink href="/admin/people?state=invited">{t("toPeople")}</ButtonLink>}
        />
        <Invited uploadId={uploadId} invited={preview.invited} canMail={preview.canMail} />
      </div>
    );
  const { plan, digest, ignored } = preview;
  const good = plan.problems.length === 0;
  const { outdated } = await props.searchParams;
  return (
    <div className="space-y-8">
      <PageHeader title={t("previewTitle")} above={preview.fileName} lead={t("nothingYet")} />
      {outdated && <Notice look="danger">{t("errors.outdated")}</Notice>}
      {ignored.length > 0 && <Notice>{t("ignored", { columns: ignored.join(", ") })}</Notice>}
      {plan.dayOrder && <DayOrderNotice {...plan.dayOrder} />}
      {!good && <ProblemList problems={plan.problems} />}
      {plan.steps.length === 0 && <p className="text-lg">{t("summary", summaryOf(plan))}</p>}
      {good && changesAnything(plan) && (
        <ConfirmForm
          uploadId={uploadId}
          digest={digest}
          newPeople={summaryOf(plan).new}
          canMail={preview.canMail}
        />
      )}
      <StepGroups steps={plan.steps} />
      <ButtonLink look="secondary" href="/admin/import">
        {t("another")}
      </ButtonLink>
    </div>
  );
}
