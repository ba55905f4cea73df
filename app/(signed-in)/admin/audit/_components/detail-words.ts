import { getTranslations } from "@/app/_i18n/words";
import { subjectOf } from "@/lib/audit/act";
import type { AuditLine } from "@/lib/audit/queries";

const TOLD = [
  "provider",
  "kind",
  "fields",
  "before",
  "after",
  "startsOn",
  "endsOn",
  "count",
] as const;

/** The words for what an entry names besides people and teams, and for its details. */
export async function getDetailWords() {
  const t = await getTranslations("audit");
  const value = (said: unknown): string => {
    const told = typeof said === "string" ? said : JSON.stringify(said);
    const text = told === "" || told === "null" ? "nothing" : told;
    return t.has(`value.${text}`) ? t(`value.${text}`) : text;
  };
  return {
    /** The setting, company size or version that was changed; null for what has only an id. */
    thing: ({ act, thing }: AuditLine): string | null => {
      const subject = subjectOf(act);
      if (thing === "" || subject === null) return null;
      if (subject === "setting") return t.has(`setting.${thing}`) ? t(`setting.${thing}`) : thing;
      if (subject === "weights") return value(thing);
      if (subject === "questionnaire" || subject === "ladder")
        return t("version", { version: thing });
      return null;
    },
    /** The details in one line. */
    told: ({ details }: AuditLine): string => {
      const words = TOLD.filter((name) => details[name] !== undefined).map((name) => {
        const said =
          name === "fields"
            ? String(details[name]).split(", ").map(value).join(", ")
            : value(details[name]);
        return t(`detail.${name}`, { value: said });
      });
      if (details.import !== undefined) words.push(t("detail.import"));
      return words.join(" · ");
    },
  };
}
