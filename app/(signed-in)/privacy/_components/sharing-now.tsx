import { getTranslations } from "next-intl/server";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import type { SharedAssessment } from "@/lib/sharing/own-sharing";
import { GradeForm } from "./grade-form";
import { UntilForm } from "./until-form";

/** Each of one's assessments and what the manager sees of it now: change or withdraw in one tap. */
export async function SharingNow(props: {
  manager: { id: string; name: string } | null;
  sharing: SharedAssessment[];
}) {
  const t = await getTranslations("privacy");
  const figures = await getFigures();
  const { manager, sharing } = props;
  const last = sharing[0];
  return (
    <Card title={manager ? t("now.title", { name: manager.name }) : t("noManager")}>
      <p className="max-w-2xl text-muted">
        {manager ? t("now.text", { name: manager.name }) : t("noManagerText")}{" "}
        {last ? t("now.participation", { month: figures.month(last.day) }) : t("now.none")}
      </p>
      <ul className="mt-4 divide-y divide-line">
        {sharing.map((own) => (
          <li
            key={own.assessmentId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4"
          >
            <div className="flex flex-wrap items-center gap-3">
              <span className="font-medium">{figures.day(own.day)}</span>
              {own.verdict && <VerdictBadge verdict={own.verdict} />}
            </div>
            {manager && <GradeForm managerId={manager.id} own={own} />}
            {manager && own.grade !== "NOTHING" && <UntilForm managerId={manager.id} own={own} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
