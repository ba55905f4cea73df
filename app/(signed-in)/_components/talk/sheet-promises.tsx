import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TalkSheet } from "@/lib/talk/sheet";

/** What the manager promised; not on paper, which was printed before the 1:1. */
export async function SheetPromises({ sheet: { promises } }: { sheet: TalkSheet }) {
  const t = await getTranslations("talk.sheet.promises");
  const figures = await getFigures();
  if (promises.length === 0) return null;
  return (
    <section className="print:hidden">
      <h3 className="font-semibold">{t("heading")}</h3>
      <ul className="mt-1 space-y-2">
        {promises.map(({ text, byOn, isDone }, at) => (
          <li key={at}>
            <p className="line-clamp-3 wrap-anywhere print:line-clamp-2">{text}</p>
            <p className="text-sm text-muted">
              {isDone ? t("kept") : t("until", { day: figures.day(byOn) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
