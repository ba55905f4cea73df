import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { ImportStep } from "@/lib/roster/step";

const SHOWN = 500;

/** What an import will do, changes first. */
export async function StepTable({ steps }: { steps: ImportStep[] }) {
  const t = await getTranslations("import");
  const changes = steps.filter(({ kind }) => kind !== "unchanged");
  const ordered = [...changes, ...steps.filter(({ kind }) => kind === "unchanged")];
  if (ordered.length === 0) return null;
  const text = (step: ImportStep) => {
    const path = step.path ?? t("noTeam");
    const from = "from" in step ? (step.from ?? t("nothing")) : "";
    return t(`steps.${step.kind}`, { path, from });
  };
  const rows = ordered.slice(0, SHOWN).map((step, index) => ({
    key: String(index),
    cells: [
      "line" in step ? step.line : "",
      step.name,
      "email" in step ? step.email : "",
      text(step),
    ],
  }));
  return (
    <>
      <DataTable
        caption={t("stepsTitle")}
        head={[t("lineHead"), t("name"), t("email"), t("what")]}
        rows={rows}
      />
      {ordered.length > SHOWN && (
        <p className="text-muted">{t("more", { count: ordered.length - SHOWN })}</p>
      )}
    </>
  );
}
