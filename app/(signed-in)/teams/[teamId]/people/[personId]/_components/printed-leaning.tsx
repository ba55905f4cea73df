import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { isFull } from "@/lib/assessment/policy";
import { bandAround } from "@/lib/scoring/leaning";
import type { SharedRecord } from "@/lib/sharing/shared-record";

/** On paper the shared record is a sentence: what leads to it is a page of its own. */
export async function PrintedLeaning({ record }: { record: SharedRecord }) {
  const t = await getTranslations("talk.sheet");
  const result = await getTranslations("result.sentence");
  const shared = await getTranslations("sharing.record");
  const figures = await getFigures();
  const latest = record.shown.find((one) => isFull(one.record)) ?? record.shown[0];
  if (!latest) return <p>{shared("nothing", { name: record.person.name })}</p>;
  const { verdict, day, provisional } = latest.record;
  const overall = latest.grade === "VERDICT" ? null : latest.record.result.overall;
  const band = overall && bandAround(overall.leaning, overall.sem);
  return (
    <section>
      <h2 className="text-lg font-semibold">{shared("latest")}</h2>
      <p>
        {result(`${verdict}.other`)}{" "}
        {overall &&
          band &&
          t("figures", {
            leaning: figures.points(overall.leaning),
            low: figures.points(band.low),
            high: figures.points(band.high),
          })}{" "}
        {t("asOf", { day: figures.day(day) })} {provisional && t("provisional")}
      </p>
    </section>
  );
}
