import { getTranslations } from "next-intl/server";
import { DIMENSIONS } from "@/lib/scoring/instrument";

const LINK = "block rounded py-1 text-muted hover:text-ink hover:underline underline-offset-4";

const BEFORE = ["noRightTrack", "differences", "ladders", "judged", "questions"] as const;
const AFTER = ["warning", "size", "trial"] as const;

/** Where each part stands. Results link to the dimensions, so these addresses stay as they are. */
export const ANCHORS = {
  noRightTrack: "no-right-track",
  differences: "differences",
  ladders: "ladders",
  judged: "judged",
  questions: "questions",
  warning: "warning",
  size: "company-size",
  trial: "trial",
} as const;

/** The table of contents; it stays in sight beside a long page. */
export async function GuideContents() {
  const t = await getTranslations("guide");
  const dimension = await getTranslations("dimension");
  const entry = (part: keyof typeof ANCHORS) => (
    <li key={part}>
      <a href={`#${ANCHORS[part]}`} className={LINK}>
        {t(`${part}.title`)}
      </a>
    </li>
  );
  return (
    <nav aria-label={t("contents")} className="mb-14 text-sm lg:mb-0">
      <div className="lg:sticky lg:top-24">
        <p aria-hidden className="mb-2 font-medium">
          {t("contents")}
        </p>
        <ul className="space-y-0.5 leading-snug">
          {BEFORE.map(entry)}
          <li>
            <ul className="ml-0.5 border-l border-line pl-4">
              {DIMENSIONS.map((name) => (
                <li key={name}>
                  <a href={`#${name}`} className={LINK}>
                    {dimension(`names.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
          {AFTER.map(entry)}
        </ul>
      </div>
    </nav>
  );
}
