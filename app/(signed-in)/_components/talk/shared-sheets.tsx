import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { SharedSheet } from "@/lib/talk/shared-queries";
import { SheetView } from "./sheet-view";

/** Somebody's talk sheets as their manager sees them. */
export async function SharedSheets({ sheets, name }: { sheets: SharedSheet[]; name: string }) {
  const t = await getTranslations("talk.sheet");
  const figures = await getFigures();
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet.id} className="space-y-2">
          <SheetView sheet={sheet} name={name} />
          <p className="text-sm text-muted">
            {t("shared", { name, day: figures.day(sheet.until) })}
          </p>
        </section>
      ))}
    </>
  );
}
