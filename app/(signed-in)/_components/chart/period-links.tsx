import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";

/** The length of the trend, in months. */
export async function PeriodLinks(props: { periods: number[]; chosen: number }) {
  const t = await getTranslations("team.trend");
  return (
    <nav aria-label={t("period")} className="flex gap-1">
      {props.periods.map((months) => (
        <Link
          key={months}
          href={`?months=${months}`}
          prefetch={false}
          scroll={false}
          aria-current={months === props.chosen ? "true" : undefined}
          className="rounded-md px-2 py-1 hover:text-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {t("months", { months })}
        </Link>
      ))}
    </nav>
  );
}
