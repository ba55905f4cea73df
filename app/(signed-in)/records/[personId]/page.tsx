import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { SharedPlanCards } from "@/app/(signed-in)/_components/plan/shared-plan";
import { PersonRecord } from "@/app/(signed-in)/_components/record/person-record";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findSharedPlan } from "@/lib/plan/shared-queries";
import { findNamedRecord, NAMED } from "@/lib/sharing/record-queries";

export const generateMetadata = async () => ({
  title: (await getTranslations("sharing.records"))("title"),
});

export default async function RecordPage(props: PageProps<"/records/[personId]">) {
  const viewer = await requireViewer();
  const { personId } = await props.params;
  const now = new Date();
  const lookId = randomUUID();
  const shared = { personId, audiences: NAMED } as const;
  const [record, plan] = await Promise.all([
    findNamedRecord(viewer, personId, now, lookId),
    findSharedPlan(viewer, shared, now, lookId),
  ]);
  const person = record?.person ?? plan?.person;
  const audience = record?.audience ?? plan?.audience;
  if (!person || !audience) notFound();
  const t = await getTranslations("sharing.records");
  return (
    <>
      <PageHeader
        title={person.name}
        above={<PageLink href="/records">{t("title")}</PageLink>}
        lead={t(`you.${audience}`)}
      />
      <div className="space-y-8">
        {record && <PersonRecord record={record} />}
        {plan && <SharedPlanCards shared={plan} name={person.name} today={viewer.today} />}
      </div>
    </>
  );
}
