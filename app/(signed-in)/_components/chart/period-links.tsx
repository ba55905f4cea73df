import { getTranslations } from "@/app/_i18n/words";
import { ChoiceLinks } from "./choice-links";

/** The length of the trend, in months. */
export async function PeriodLinks(props: {
  periods: number[];
  chosen: number;
  /** The other parameters of the query string, kept unchanged: `of=SUBTREE&`. */
  also?: string;
}) {
  const t = await getTranslations("team.trend");
  return (
    <ChoiceLinks
      label={t("period")}
      choices={props.periods.map((months) => ({
        href: `?${props.also ?? ""}months=${months}`,
        text: t("months", { months }),
        isChosen: months === props.chosen,
      }))}
    />
  );
}
