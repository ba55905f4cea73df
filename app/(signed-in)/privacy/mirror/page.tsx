import { SharedPlanCards } from "@/app/(signed-in)/_components/plan/shared-plan";
import { LeaningRow } from "@/app/(signed-in)/_components/record/leaning-row";
import { PersonRecord } from "@/app/(signed-in)/_components/record/person-record";
import { SharedSheets } from "@/app/(signed-in)/_components/talk/shared-sheets";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findPlanMirror } from "@/lib/plan/shared-queries";
import { parseAudience } from "@/lib/sharing/input";
import { findMirror } from "@/lib/sharing/mirror-queries";
import { listSheetMirror } from "@/lib/talk/shared-queries";
import { MirrorReaders } from "./_components/mirror-readers";

export const generateMetadata = titled("privacy.mirror");

export default async function MirrorPage(props: PageProps<"/privacy/mirror">) {
  const viewer = await requireViewer();
  const { as } = await props.searchParams;
  const now = new Date();
  const mirror = await findMirror(viewer, parseAudience(as), now);
  const t = await getTranslations("privacy");
  const above = <PageLink href="/privacy">{t("title")}</PageLink>;
  if (!mirror)
    return (
      <>
        <PageHeader title={t("mirror.title")} above={above} />
        <EmptyState title={t("mirror.nobody")}>{t("mirror.nobodyText")}</EmptyState>
      </>
    );
  const { readers, reader, record, row } = mirror;
  const { name, audience } = reader;
  const [plan, sheets] = await Promise.all([
    findPlanMirror(viewer, reader, now),
    audience === "MANAGER" ? listSheetMirror(viewer, reader.id, now) : [],
  ]);
  const isUnseen = audience !== "MANAGER" && record.shown.length === 0 && !plan;
  return (
    <>
      <PageHeader
        title={t("mirror.of", { name })}
        above={above}
        lead={t("mirror.lead", { name })}
      />
      <MirrorReaders readers={readers} chosen={audience} />
      <div className="space-y-8">
        {row && (
          <Card title={t("mirror.row")}>
            <LeaningRow name={record.person.name} record={row} />
          </Card>
        )}
        {isUnseen ? (
          <EmptyState title={t("now.nothing", { name })}>{t("mirror.unseen", { name })}</EmptyState>
        ) : (
          <PersonRecord record={record} />
        )}
        <SharedSheets sheets={sheets} name={viewer.name} />
        {plan && <SharedPlanCards shared={plan} name={viewer.name} today={viewer.today} isMirror />}
      </div>
    </>
  );
}
