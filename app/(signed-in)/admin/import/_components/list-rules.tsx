import { Explanations } from "@/app/_components/ui/explained";
import { getTranslations } from "@/app/_i18n/words";

const RULES = ["columns", "team", "manager", "day", "blank"] as const;

/** How a list of people is written, with a template to start from. */
export async function ListRules() {
  const t = await getTranslations("import");
  return (
    <>
      <Explanations sentences={RULES.map((rule) => t(`rules.${rule}`))} />
      <p className="mt-4">
        <a
          href="/admin/import/template"
          download="pendulum-people.csv"
          className="font-medium underline underline-offset-4"
        >
          {t("template")}
        </a>
      </p>
    </>
  );
}
