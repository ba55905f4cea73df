import Link from "next/link";
import { notFound } from "next/navigation";
import { PersonRecord } from "@/app/(signed-in)/_components/record/person-record";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findNamedRecord } from "@/lib/sharing/record-queries";

export const generateMetadata = async () => ({
  title: (await getTranslations("sharing.records"))("title"),
});

export default async function RecordPage(props: PageProps<"/records/[personId]">) {
  const viewer = await requireViewer();
  const { personId } = await props.params;
  const record = await findNamedRecord(viewer, personId, new Date());
  if (!record) notFound();
  const t = await getTranslations("sharing.records");
  return (
    <>
      <PageHeader
        title={record.person.name}
        above={<Link href="/records">{t("title")}</Link>}
        lead={t(`you.${record.audience}`)}
      />
      <PersonRecord record={record} />
    </>
  );
}
