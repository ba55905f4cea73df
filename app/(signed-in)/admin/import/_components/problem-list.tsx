import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { Problem } from "@/lib/roster/problem";

const SHOWN = 1_000;

/** A sentence for every invalid line. */
export async function ProblemList({ problems }: { problems: Problem[] }) {
  const t = await getTranslations("import");
  return (
    <Card title={t("problemsTitle", { count: problems.length })}>
      <ul className="space-y-2">
        {problems.slice(0, SHOWN).map(({ line, reason, values }, index) => (
          <li key={index} className="grid gap-x-4 sm:grid-cols-[6rem_1fr]">
            <span className="font-medium">{t("line", { line: String(line) })}</span>
            <span>{t(`problems.${reason}`, values ?? {})}</span>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && (
        <p className="mt-4 text-muted">{t("more", { count: problems.length - SHOWN })}</p>
      )}
    </Card>
  );
}
