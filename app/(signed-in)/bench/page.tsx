import { notFound } from "next/navigation";
import { PartPager } from "@/app/(signed-in)/_components/part-pager";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findBench } from "@/lib/rotation/bench-queries";
import { pageFrom } from "@/lib/part";
import { BenchTable } from "./_components/bench-table";

export const generateMetadata = titled("bench");

export default async function BenchPage(props: PageProps<"/bench">) {
  const viewer = await requireViewer();
  const bench = await findBench(viewer, pageFrom((await props.searchParams).page), new Date());
  if (!bench) notFound();
  const t = await getTranslations("bench");
  const { people, done, waiting, part } = bench;
  return (
    <>
      <PageHeader title={t("title")} lead={t("answer", { done, waiting })} />
      {people.length > 0 ? (
        <Card>
          <BenchTable people={people} />
          <PartPager part={part} words="bench" at={(page) => `/bench?page=${page}`} />
          <p className="mt-6 text-sm text-muted">{t("about")}</p>
        </Card>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      )}
    </>
  );
}
