import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { MIN_OWN } from "@/lib/release/closing";
import { findForecast } from "@/lib/release/forecast-queries";
import { assumptionsFrom } from "@/lib/release/input";
import { AssumptionsForm } from "./_components/assumptions-form";
import { ForecastTable } from "./_components/forecast-table";

export const generateMetadata = titled("figures", "forecast.title");

export default async function FiguresForecastPage(props: PageProps<"/admin/figures">) {
  const viewer = await requireViewer();
  const assumed = assumptionsFrom(await props.searchParams);
  const { consent, answering, sharing } = assumed;
  const forecast = await findForecast(viewer, {
    consent: consent / 100,
    answering: answering / 100,
    sharing: sharing / 100,
  });
  if (!forecast) notFound();
  const t = await getTranslations("figures.forecast");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <AssumptionsForm assumed={assumed} />
        <Card title={t("table")}>
          <p className="mb-4 max-w-2xl text-muted">{t("about", { people: MIN_OWN })}</p>
          <ForecastTable forecast={forecast} />
        </Card>
      </div>
    </>
  );
}
