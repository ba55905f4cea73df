import { Notice } from "@/app/_components/ui/notice";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { DayOrderNote } from "@/lib/roster/day-order";

/** In which order the days of the list are read, and which line proves it. */
export async function DayOrderNotice({ order, line, value, example }: DayOrderNote) {
  const t = await getTranslations("import");
  const { day } = await getFigures();
  return (
    <Notice>
      {t(`dayOrder.${order}`, {
        value: example.value,
        day: day(example.day),
        line: String(line),
        proof: value,
      })}
    </Notice>
  );
}
