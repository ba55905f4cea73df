import type { ReactNode } from "react";
import { Card } from "@/app/_components/ui/card";
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
      <div className="divide-y divide-line">
        {parts.map((part) => (
          <div key={part} className="py-4 first:pt-0 last:pb-0">
            <h3 className="mb-2 font-medium">{t(`parts.${part}`)}</h3>
            <div className="grid gap-4 sm:grid-cols-2">
              <Side title={t("before", { version: edit.version })}>
                <RungPartText rung={before} part={part} rungs={edit.published} />
              </Side>
              <Side title={t("after", { version: edit.version + 1 })}>
                <RungPartText rung={after} part={part} rungs={edit.rungs} />
              </Side>
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="mb-1 text-muted">{title}</p>
      {children}
    </div>
  );
}
