import { DataTable } from "@/app/_components/ui/data-table";
import { Fold, Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import type { ImportStep } from "@/lib/roster/step";

const KINDS = ["new", "move", "team", "manager", "unchanged"] as const;
const SHOWN = 500;
/** So few changes are read at a glance: they are not folded. */
const FEW = 15;

/** What an import will do, by kind. Only a few changes are open from the start. */
export async function StepGroups({ steps }: { steps: ImportStep[] }) {
  const t = await getTranslations("import");
  const changes = steps.filter(({ kind }) => kind !== "unchanged").length;
  const groups = KINDS.map((kind) => ({
    kind,
    steps: steps.filter((step) => step.kind === kind),
  })).filter((group) => group.steps.length > 0);
  if (groups.length === 0) return null;
  return (
    <Folds>
      {groups.map(({ kind, steps: own }) => (
        <Fold
          key={kind}
          title={t(`groups.${kind}`, { count: own.length })}
          open={changes <= FEW && kind !== "unchanged"}
        >
          <StepTable title={t(`groups.${kind}`, { count: own.length })} steps={own} />
        </Fold>
      ))}
    </Folds>
  );
}

async function StepTable({ title, steps }: { title: string; steps: ImportStep[] }) {
  const t = await getTranslations("import");
  const text = (step: ImportStep) => {
    const path = step.path ?? t("noTeam");
    const from = "from" in step ? (step.from ?? t("nothing")) : "";
    return t(`steps.${step.kind}`, { path, from });
  };
  const rows = steps.slice(0, SHOWN).map((step, index) => ({
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
        caption={title}
        head={[t("lineHead"), t("name"), t("email"), t("what")]}
        rows={rows}
      />
      {steps.length > SHOWN && (
        <p className="mt-3 text-muted">{t("more", { count: steps.length - SHOWN })}</p>
      )}
    </>
  );
}
