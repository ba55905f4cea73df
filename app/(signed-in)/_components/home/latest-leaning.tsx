import Link from "next/link";
import { PendulumFigure } from "@/app/(signed-in)/_components/chart/pendulum-figure";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";

/** The latest leaning as a picture and a sentence. */
export async function LatestLeaning({ record }: { record: OwnRecord }) {
  const t = await getTranslations("home");
  const result = await getTranslations("result");
  const figures = await getFigures();
  const { verdict } = record;
  return (
    <Card
      title={t("latest", { day: figures.day(record.day) })}
      aside={<VerdictBadge verdict={verdict} provisional={record.provisional} />}
    >
      <div className="mx-auto max-w-xl">
        <PendulumFigure overall={record.result.overall} />
      </div>
      <p className="mt-4 text-lg">{result(`sentence.${verdict}.own`)}</p>
      <p className="mt-3">
        <Link href={`/assessments/${record.id}`} className="underline underline-offset-4">
          {t("why")}
        </Link>
      </p>
    </Card>
  );
}
