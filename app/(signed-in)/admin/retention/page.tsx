import { notFound } from "next/navigation";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { read } from "@/lib/input";
import { KeepingInput } from "@/lib/retention/input";
import { countDue, findKeeping } from "@/lib/retention/queries";
import { KeepingForm } from "./_components/keeping-form";
import { KeepingPreview } from "./_components/keeping-preview";

export const generateMetadata = titled("retention.admin");

export default async function AdminRetentionPage(props: PageProps<"/admin/retention">) {
  const viewer = await requireViewer();
  const { told, ...given } = await props.searchParams;
  const present = await findKeeping(viewer);
  const wanted = read(KeepingInput, given);
  const due = await countDue(viewer, wanted.ok ? wanted.value : present, new Date());
  if (!due) notFound();
  const t = await getTranslations("retention.admin");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {told === "saved" && <DoneNotice what={told}>{t("saved")}</DoneNotice>}
        <KeepingForm keeping={wanted.ok ? wanted.value : present} />
        {wanted.ok && <KeepingPreview present={present} wanted={wanted.value} due={due} />}
      </div>
    </>
  );
}
