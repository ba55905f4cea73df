import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Figures } from "@/lib/release/figures";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { MeanScale } from "./mean-scale";

/** The mean leaning and the five dimensions with their bands. */
export async function Means({ figures }: { figures: Figures }) {
  const t = await getTranslations("figures.mean");
  const names = await getTranslations("dimension.names");
  const write = await getFigures();
  const rows = [
    { key: "leaning", name: t("leaning"), figure: figures.leaning },
    ...DIMENSIONS.map((key) => ({ key, name: names(key), figure: figures.dimensions[key] })),
  ];
  return (
    <div>
      <h3 className="font-medium">{t("title")}</h3>
      <p className="mb-2 text-sm text-muted">{t("caption")}</p>
      <ul className="divide-y divide-line">
        {rows.map(({ key, name, figure }) => {
          const { mean, low, high } = figure;
          const [centre, from, to] = [mean, low, high].map((value) => write.points(value));
          const band = { low: from ?? "", high: to ?? "" };
          return (
            <li
              key={key}
              className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[12rem_1fr_9rem]"
            >
              <span className={key === "leaning" ? "font-semibold" : ""}>{name}</span>
              <span className="order-last col-span-2 sm:order-none sm:col-span-1">
                <MeanScale
                  figure={figure}
                  label={t("scale", { name, mean: centre ?? "", ...band })}
                />
              </span>
              <span className="text-right text-sm whitespace-nowrap tabular-nums">
                <strong className="font-semibold">{centre}</strong>{" "}
                <span className="text-muted">({t("band", band)})</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
