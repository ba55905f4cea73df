import { Badge } from "@/app/_components/ui/badge";
import { getTranslations } from "@/app/_i18n/words";

/** Marks a result of the quick form: fifteen statements, so a wider error. */
export async function QuickMark() {
  const t = await getTranslations("result.quick");
  return <Badge look="outline">{t("mark")}</Badge>;
}
