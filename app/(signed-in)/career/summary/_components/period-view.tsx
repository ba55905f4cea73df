import { getTranslations } from "@/app/_i18n/words";
import type { PeriodPart } from "./period-parts";

/** The parts of a period, below each other, for the screen and for paper. */
export async function PeriodView({ parts }: { parts: PeriodPart[] }) {
  const t = await getTranslations("career.summary");
  if (parts.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <div className="space-y-8">
      {parts.map(({ title, entries }) => (
        <section key={title}>
          <h3 className="border-b border-line pb-1 font-semibold">{title}</h3>
          <ul className="divide-y divide-line">
            {entries.map(({ head, when, lines }, at) => (
              <li key={at} className="py-3">
                <p className="max-w-prose font-medium wrap-anywhere whitespace-pre-line">{head}</p>
                <p className="text-sm text-muted">{when}</p>
                {lines.map((line, place) => (
                  <p
                    key={place}
                    className="mt-1 max-w-prose text-sm wrap-anywhere whitespace-pre-line"
                  >
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
