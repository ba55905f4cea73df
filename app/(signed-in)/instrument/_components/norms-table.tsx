import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { standardError } from "@/lib/scoring/leaning";

/** The norms of each dimension; with `hasSource` whether each is assumed or estimated. */
export async function NormsTable(props: {
  caption: string;
  norms: Instrument["norms"];
  hasSource?: boolean;
}) {
  const { caption, norms, hasSource } = props;
  const t = await getTranslations("instrument.reliability");
  const dimension = await getTranslations("dimension");
  const format = await getFormatter();
  const figures = await getFigures();
  const named = (key: "r" | "sd" | "sem") =>
    t.rich(key, { i: (words) => <var className="whitespace-nowrap">{words}</var> });
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const head = [dimension("label"), named("r"), named("sd"), named("sem")];
  return (
    <DataTable
      caption={caption}
      head={hasSource ? [...head, t("source")] : head}
      rows={DIMENSIONS.map((name) => {
        const cells = [
          dimension(`names.${name}`),
          figures.hundredths(norms[name].reliability),
          points(norms[name].sd),
          points(standardError(norms[name])),
        ];
        const source = t(norms[name].assumed ? "assumed" : "estimated");
        return { key: name, cells: hasSource ? [...cells, source] : cells };
      })}
    />
  );
}
