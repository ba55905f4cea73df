import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { begin } from "../actions";

const POINTS = ["pairs", "honest", "kept", "private"] as const;

/** Before the first question: what will be asked, and who will see it. */
export async function BeforeYouBegin({ manager }: { manager: { name: string } | null }) {
  const t = await getTranslations("assessment.before");
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ul className="space-y-5">
        {POINTS.map((point) => (
          <li key={point} className="border-l-2 border-line-strong pl-5">
            <p className="font-medium">{t(`${point}.title`)}</p>
            <p className="text-muted">{t(`${point}.text`)}</p>
          </li>
        ))}
        {manager && (
          <li className="border-l-2 border-line-strong pl-5">
            <p className="font-medium">{t("manager.title", { manager: manager.name })}</p>
            <p className="text-muted">{t("manager.text", { manager: manager.name })}</p>
          </li>
        )}
      </ul>
      <form action={begin} className="mt-10">
        <SubmitButton className="min-h-12 px-8">{t("begin")}</SubmitButton>
      </form>
    </div>
  );
}
