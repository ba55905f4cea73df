import { getTranslations } from "@/app/_i18n/words";

const QUOTES = [
  {
    text: "majors",
    by: "majorsBy",
    source: "https://charity.wtf/2017/05/11/the-engineer-manager-pendulum/",
  },
  { text: "beckham", by: "beckhamBy", source: "https://beckham.io/wrote/stepping-down" },
] as const;

/** What others say about time away from hands-on work, with the source; none of it is a limit of ours. */
export async function HandsOnOpinions() {
  const t = await getTranslations("career.gauge");
  return (
    <div className="space-y-3 text-sm">
      <h4 className="text-muted">{t("said")}</h4>
      {QUOTES.map(({ text, by, source }) => (
        <figure key={text} className="border-l-2 border-line-strong pl-3">
          <blockquote cite={source}>
            <q>{t(`quotes.${text}`)}</q>
          </blockquote>
          <figcaption className="mt-0.5 text-muted">
            <a href={source} rel="noreferrer" className="underline underline-offset-4">
              {t(`quotes.${by}`)}
            </a>
          </figcaption>
        </figure>
      ))}
      <p className="text-muted">{t("opinions")}</p>
    </div>
  );
}

/** That nothing was found about time away from leading people. */
export async function LeadingOpinions() {
  const t = await getTranslations("career.gauge");
  return (
    <div className="space-y-3 text-sm">
      <h4 className="text-muted">{t("said")}</h4>
      <p>{t("noEvidence")}</p>
    </div>
  );
}
