import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { type Answers, type Instrument, itemsInOrder } from "@/lib/scoring/instrument";

/** Every answer. */
export async function AnswerList(props: { instrument: Instrument; answers: Answers }) {
  const t = await getTranslations("result.answers");
  const locale = await getLocale();
  const figures = await getFigures();
  return (
    <details className="rounded-xl border border-line bg-surface p-5 sm:px-7">
      <summary className="min-h-8 text-lg font-semibold">{t("title")} ▾</summary>
      <p className="mt-2 mb-4 max-w-prose text-sm text-muted">
        {t("version", { version: props.instrument.version })} {t("reading")}
      </p>
      <DataTable
        caption={t("title")}
        head={[t("left"), t("answer"), t("right")]}
        rows={itemsInOrder(props.instrument).map((item) => {
          const answer = props.answers[item.key];
          const shown = typeof answer === "number" ? figures.signedPoints(answer) : t("skipped");
          return {
            key: item.key,
            cells: [
              item.left[locale],
              <span key="a" className="tabular-nums whitespace-nowrap">
                {shown}
              </span>,
              item.right[locale],
            ],
          };
        })}
      />
    </details>
  );
}
