import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { LadderEdit } from "@/lib/ladder/queries";
import type { RungChange } from "@/lib/ladder/rung-change";
import { RungPartText } from "./rung-part-text";

/** A rung that differs: old beside new, part by part, in both languages. */
export async function ChangedRung({ change, edit }: { change: RungChange; edit: LadderEdit }) {
  const t = await getTranslations("ladder.preview");
  const language = await getLocale();
  const { before, after, parts } = change;
  const name = (after ?? before)?.name[language] ?? "";
  const title = before ? (after ? name : t("isRemoved", { name })) : t("isNew", { name });
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        head={[
          t("part"),
          t("before", { version: edit.version }),
          t("after", { version: edit.version + 1 }),
        ]}
        rows={parts.map((part) => ({
          key: part,
          cells: [
            t(`parts.${part}`),
            <RungPartText key="before" rung={before} part={part} rungs={edit.published} />,
            <RungPartText key="after" rung={after} part={part} rungs={edit.rungs} />,
          ],
        }))}
      />
    </Card>
  );
}
